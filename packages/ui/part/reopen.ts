/**
 * Opens the whole page again, with the newest build of the server. Only where the server answers: without it the browser
 * would put a page of its own in the place of ours. False when it does not.
 */
export async function reopen(): Promise<boolean> {
  const isThere = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isThere) location.reload()
  return isThere
}
