export { becomes, decideTicket, type TicketAct, type TicketFacts, ticketNumber } from './transitions.ts'
