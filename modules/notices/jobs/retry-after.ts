/**
 * So many seconds a gateway asks for (RFC 9110 10.2.3: a number, or a date). A date is measured by the gateway's own clock,
 * which may differ from ours; without that nothing is asked.
 */
export function retryAfterOf(headers: Headers): number | undefined {
  const asked = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(asked)) return Number(asked)
  const seconds = (Date.parse(asked) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
