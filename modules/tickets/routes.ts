import * as shifts from '#contract/shifts.ts'
import * as contract from '#contract/tickets.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { actOnTicket, callNext, finishAndCallNext } from './commands/calls.ts'
import { drawPlainTicket } from './commands/draw.ts'
import { moveTicket } from './commands/move.ts'
import { leaveWindow, sitAtWindow } from './commands/seats.ts'
import { freeWindow, pauseWindow, relieveWindow, resumeWindow } from './commands/shift.ts'
import { readBoard, readTicketByToken, readWindowDesk, readWindows, type TicketDeps } from './queries.ts'

export function ticketRoutes(host: HttpHost, deps: TicketDeps): void {
  const read = { as: ['staff'], verb: 'window.read' } as const
  const sit = { as: ['staff'], verb: 'window.sit' } as const
  const call = { as: ['staff'], verb: 'ticket.call' } as const

  const free = { as: ['staff'], verb: 'window.free' } as const
  const draw = { as: ['kiosk', 'staff'], verb: 'ticket.draw' } as const

  host.command(contract.drawTicket, draw, (act, { body }) => drawPlainTicket(deps, act, body))
  host.query(contract.listWindows, read, (reading) => readWindows(reading))
  host.query(contract.getWindowDesk, read, (reading, { params }) => readWindowDesk(deps, reading, params.window))
  host.command(contract.sitAtWindow, sit, (act, { params }) => sitAtWindow(deps, act, params.window))
  host.command(contract.leaveWindow, sit, (act, { params }) => leaveWindow(act, params.window))
  host.command(contract.callNext, call, (act, { params }) => callNext(deps, act, params.window))
  host.command(contract.finishAndCallNext, call, (act, { params }) => finishAndCallNext(deps, act, params.ticketId))
  for (const [endpoint, ticketAct] of [
    [contract.recallTicket, 'recall'],
    [contract.startService, 'start'],
    [contract.skipTicket, 'skip'],
    [contract.finishService, 'finish'],
  ] as const) {
    host.command(endpoint, call, (act, { params }) =>
      actOnTicket(deps, act, { ticketId: params.ticketId, act: ticketAct }),
    )
  }
  host.command(shifts.pauseWindow, sit, (act, { params, body }) =>
    pauseWindow(deps, act, { number: params.window, reason: body.reason }),
  )
  host.command(shifts.resumeWindow, sit, (act, { params }) => resumeWindow(deps, act, params.window))
  host.command(shifts.relieveWindow, sit, (act, { params }) => relieveWindow(deps, act, params.window))
  host.command(shifts.freeWindow, free, (act, { params, body }) =>
    freeWindow(act, { number: params.window, reason: body.reason }),
  )
  host.command(shifts.moveTicket, call, (act, { params, body }) =>
    moveTicket(deps, act, { ticketId: params.ticketId, to: body }),
  )
  host.query(contract.getBoard, { as: ['board'], verb: 'board.read' }, (reading) => readBoard(deps, reading))
  host.publicQuery(contract.lookUpTicket, (reading, { body }) => readTicketByToken(deps, reading, body.token))
}
