import { describeEveryService } from '#server/testing/test-every-service.ts'

describeEveryService({ part: 2, parts: 4 })
