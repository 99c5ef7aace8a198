export {
  actOnTicket,
  attachMatters,
  callNext,
  drawTicket,
  leaveWindow,
  lockServedTicket,
  type ServedTicket,
  sitAtWindow,
} from './commands.ts'
export { turnTheDay } from './jobs.ts'
export { doorCodeOf, type TicketDeps } from './queries.ts'
export { ticketRoutes } from './routes.ts'
export { findLineOf, listMatters } from './store/matters.ts'
export { listArrived, type TicketRecord } from './store/tickets.ts'
export { saveWindows } from './store/windows.ts'
