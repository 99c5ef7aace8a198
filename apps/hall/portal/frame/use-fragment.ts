import { useLocationProperty } from 'wouter/use-browser-location'

/** What stands behind the # of the address, as `name=value` pairs. It never leaves the phone as part of an address. */
export function useFragment(): URLSearchParams {
  return new URLSearchParams(useLocationProperty(() => location.hash.slice(1)))
}
