import { useLocation } from '@tanstack/react-router'

/** What stands behind the # of the address, as `name=value` pairs. It never leaves the phone as part of an address. */
export function useFragment(): URLSearchParams {
  const { hash } = useLocation()
  return new URLSearchParams(hash)
}
