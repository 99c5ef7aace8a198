import { describeEveryService } from '#server/testing/test-every-service.ts'

describeEveryService({ part: 1, parts: 4 })
