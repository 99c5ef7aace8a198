import type { Filed, Filing } from '#contract/intake.ts'
import { filePreApplication, filePreApplicationAtWindow, filePreApplicationByPhone } from '#contract/intake.ts'
import { type Failure, useSending } from '../../server/use-sending.ts'
import { useHost } from '../host.ts'

interface FilingDoor {
  readonly send: (filing: Filing) => Promise<Filed | undefined>
  readonly isBusy: boolean
  readonly failure: Failure | null
}

/** The submit, by the door of this surface. */
export function useFiling(): FilingDoor {
  const { channel, hallId, ticketId } = useHost()
  const own = useSending(filePreApplication)
  const phone = useSending(filePreApplicationByPhone)
  const atWindow = useSending(filePreApplicationAtWindow)
  if (channel === 'phone') return { ...phone, send: (body) => phone.send({ params: { hallId }, body }) }
  if (channel === 'window' && ticketId !== undefined)
    return { ...atWindow, send: (body) => atWindow.send({ params: { ticketId }, body }) }
  return { ...own, send: (body) => own.send({ body }) }
}
