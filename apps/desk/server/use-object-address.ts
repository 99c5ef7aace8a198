import { useEffect, useState } from 'react'

/** An address for bytes that were fetched; given back when they leave the screen. */
export function useObjectAddress(data: unknown): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!(data instanceof Blob)) return undefined
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return address
}
