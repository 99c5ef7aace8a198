import { describeEveryService } from '#server/testing/test-every-service.ts'

describeEveryService({ part: 0, parts: 4 })
