/** The token stands behind the #: it is never sent as part of an address, and in no log. */
export function ticketAddress(token: string): string {
  return `${location.origin}/ticket#t=${token}`
}
