import sharp from 'sharp'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 358 441">
  <rect width="358" height="441" fill="#fdfdfd"/>
  <path d="M20 441c6-74 56-104 112-114h94c56 10 106 40 112 114z" fill="#2f4a6b"/>
  <path d="M132 327l47 54 47-54-12-14h-70z" fill="#f4f6f8"/>
  <path d="M146 268h66v50c-18 22-48 22-66 0z" fill="#d9a988"/>
  <ellipse cx="98" cy="196" rx="11" ry="21" fill="#dcae8e"/>
  <ellipse cx="260" cy="196" rx="11" ry="21" fill="#dcae8e"/>
  <path d="M102 160c0-62 34-94 77-94s77 32 77 94c0 76-36 132-77 132s-77-56-77-132z" fill="#e8bd9d"/>
  <path d="M96 172c-6-76 30-122 83-122s89 46 83 122c-8-34-22-56-40-66-34 14-74 14-100 4-14 12-22 34-26 62z" fill="#1d1d22"/>
  <path d="M128 168q20-12 38-2M192 166q18-10 38 2" fill="none" stroke="#1d1d22" stroke-width="6"/>
  <ellipse cx="147" cy="190" rx="9" ry="6" fill="#1d1d22"/><ellipse cx="211" cy="190" rx="9" ry="6" fill="#1d1d22"/>
  <path d="M179 196v30q-2 8-12 7" fill="none" stroke="#c08d6b" stroke-width="4"/>
  <path d="M154 254q25 12 50 0" fill="none" stroke="#a8574c" stroke-width="6" stroke-linecap="round"/>
</svg>`

/** A photo of nobody: drawn, twice the size that a card asks for, as a camera would give it. */
export function drawPortrait(): Promise<Buffer> {
  return sharp(Buffer.from(drawing), { density: 144 }).resize(716, 882).jpeg({ quality: 88 }).toBuffer()
}

/** What a person may pick by mistake: too small to be printed. */
export function drawThumbnail(): Promise<Buffer> {
  return sharp(Buffer.from(drawing)).resize(180, 222).jpeg().toBuffer()
}
