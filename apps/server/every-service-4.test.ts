import { describeEveryService } from '#server/testing/test-every-service.ts'

describeEveryService({ part: 3, parts: 4 })
