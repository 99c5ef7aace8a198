import type { ReactNode } from 'react'
import { qrPath } from './qr-path.ts'

interface QrCodeProps {
  /** Rows of dark (true) and light modules; what `qrcode`'s `create(text).modules` holds can be given as it is. */
  modules: readonly (readonly boolean[])[] | { size: number; data: ArrayLike<number | boolean> }
  /** What scanning it does: there is always another way to the same thing beside it. */
  label: string
}

/** A QR code as one path, with the quiet zone of four modules that scanners need (ISO/IEC 18004). Always dark on white. */
export function QrCode({ modules, label }: QrCodeProps): ReactNode {
  const { size, path } = qrPath(modules)
  const side = size + 8
  return (
    <svg className="ui-qr" viewBox={`-4 -4 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="ui-qr__ground" x="-4" y="-4" width={side} height={side} />
      <path className="ui-qr__ink" d={path} />
    </svg>
  )
}
