import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '#kernel/random.ts'
import type { KeyRing } from './keys.ts'

const version = 1
const ivLength = 12
const tagLength = 16

/**
 * Encrypts one field with AES-256-GCM (GB/T 39786 asks for SM4 where a hall must have it: a second provider comes with
 * that issue). `place` names table, column and row, so that a value moved to another row does not open.
 */
export interface FieldCipher {
  seal(plain: string | Uint8Array, place: string): Buffer
  open(sealed: Uint8Array, place: string): Buffer
  openText(sealed: Uint8Array, place: string): string
  /** Finds an encrypted value again without opening any: equal values, equal index. */
  index(value: string, kind: string): Buffer
}

export function fieldCipher(keys: KeyRing, random: Random): FieldCipher {
  function open(sealed: Uint8Array, place: string): Buffer {
    if (sealed[0] !== version) throw new Error(`expected sealed data of version ${version}, found ${sealed[0]}`)
    const decipher = createDecipheriv('aes-256-gcm', keys.key('fields'), sealed.subarray(1, 1 + ivLength))
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(sealed.subarray(1 + ivLength, 1 + ivLength + tagLength))
    return Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()])
  }
  return {
    seal: (plain, place) => {
      const iv = random.bytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', keys.key('fields'), iv)
      cipher.setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body])
    },
    open,
    openText: (sealed, place) => open(sealed, place).toString('utf8'),
    index: (value, kind) => keys.mac(`index/${kind}`, value),
  }
}
