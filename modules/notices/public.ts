export { type NoticeOrder, queueNotice } from './commands.ts'
export type { Gateways } from './jobs/carriers.ts'
export { noticeTask, sendNotice } from './jobs/send-notice.ts'
export { noticeRoutes } from './routes.ts'
