export { doorCodeFrom, doorCodeLength } from './door-code.ts'
export { type HallDay, hallDayOf } from './hall-day.ts'
export { becomes, decideMove, decideTicket, type TicketAct, type TicketFacts, ticketNumber } from './transitions.ts'
