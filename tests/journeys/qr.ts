import jsQR from 'jsqr'
import sharp from 'sharp'

// Node hands over the CommonJS module itself; the compiler, which sees a bundler's world, takes it for its default.
const decode = (jsQR as unknown as { default: typeof jsQR }).default

/** Reads a QR code from a picture, as the camera of a phone would. */
export async function readQr(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const found = decode(new Uint8ClampedArray(data), info.width, info.height)
  if (found === null) throw new Error(`expected a QR code in a picture of ${info.width}×${info.height}, found none`)
  return found.data
}
