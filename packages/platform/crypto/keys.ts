import { createHmac, hkdfSync } from 'node:crypto'

/** Keys for one purpose each, all derived from the installation's secret, so that one leak does not open another. */
export interface KeyRing {
  /** 32 bytes for a cipher. */
  key(purpose: string): Buffer
  /** A keyed hash: the same input is recognised again, nobody without the key can guess it. */
  mac(purpose: string, data: string | Uint8Array): Buffer
}

/** `secret` is 32 bytes or more. */
export function keyRing(secret: Uint8Array): KeyRing {
  if (secret.length < 32) throw new RangeError(`expected a secret of at least 32 bytes, found ${secret.length}`)
  const derived = new Map<string, Buffer>()
  function key(purpose: string): Buffer {
    const known = derived.get(purpose)
    if (known !== undefined) return known
    const made = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `youban/${purpose}`, 32))
    derived.set(purpose, made)
    return made
  }
  return {
    key,
    mac: (purpose, data) =>
      createHmac('sha256', key(`mac/${purpose}`))
        .update(data)
        .digest(),
  }
}
