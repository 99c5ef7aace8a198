import sharp from 'sharp'

/** A face of nobody; the coat is the only thing in which two of them differ. */
function drawing(coat: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 358 441">
  <rect width="358" height="441" fill="#fdfdfd"/>
  <path d="M20 441c6-74 56-104 112-114h94c56 10 106 40 112 114z" fill="${coat}"/>
  <path d="M132 327l47 54 47-54-12-14h-70z" fill="#f4f6f8"/>
  <path d="M146 268h66v50c-18 22-48 22-66 0z" fill="#d9a988"/>
  <path d="M102 160c0-62 34-94 77-94s77 32 77 94c0 76-36 132-77 132s-77-56-77-132z" fill="#e8bd9d"/>
  <path d="M96 172c-6-76 30-122 83-122s89 46 83 122c-8-34-22-56-40-66-34 14-74 14-100 4-14 12-22 34-26 62z" fill="#1d1d22"/>
  <ellipse cx="147" cy="190" rx="9" ry="6" fill="#1d1d22"/><ellipse cx="211" cy="190" rx="9" ry="6" fill="#1d1d22"/>
  <path d="M154 254q25 12 50 0" fill="none" stroke="#a8574c" stroke-width="6" stroke-linecap="round"/>
</svg>`
}

const coats = ['#2f4a6b', '#6b2f3d', '#2f6b4a', '#55585f', '#7a5c2e'] as const
const size = { width: 480, height: 640 } as const

/** What a telephone sends, of a few people who do not exist: grained as a camera does it, or a standard calls it empty. */
export function drawPortraits(): Promise<Buffer[]> {
  return Promise.all(
    coats.map(async (coat) => {
      const grain = await sharp({
        create: { ...size, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 14 } },
      })
        .png()
        .toBuffer()
      return sharp(Buffer.from(drawing(coat)), { density: 110 })
        .resize({ ...size, fit: 'fill' })
        .composite([{ input: grain, blend: 'soft-light' }])
        .jpeg({ quality: 88 })
        .toBuffer()
    }),
  )
}
