import { pictureTexts } from '#texts/desk/pictures.ts'

type Pen = CanvasRenderingContext2D

/** A page of grey lines that nobody wrote, and across it what it is. */
export function drawPaper(): Promise<Blob> {
  return draw({ width: 1240, height: 874 }, (pen) => {
    fill(pen, '#f7f4ea', 'M0 0h1240v874H0z')
    pen.strokeStyle = '#8b8576'
    pen.lineWidth = 3
    pen.strokeRect(60, 60, 1120, 754)
    for (let row = 0; row < 9; row += 1) {
      fill(pen, '#b7b1a1', `M110 ${150 + row * 68}h180v18h-180z`)
      const width = 760 - ((row * 137) % 420)
      fill(pen, '#d3cdbd', `M330 ${150 + row * 68}h${width}v18h-${width}z`)
    }
    pen.translate(620, 437)
    pen.rotate(-0.28)
    pen.font = `700 92px ${getComputedStyle(document.body).fontFamily}`
    pen.textAlign = 'center'
    pen.fillStyle = 'rgb(150 30 30 / 0.72)'
    pen.fillText(`${pictureTexts.simulatedMark.zh} ${pictureTexts.simulatedMark.en}`, 0, 0)
  })
}

// Hair, face and shoulders on a white ground, 358 by 441; nobody looks like it.
const person: readonly (readonly [colour: string, path: string])[] = [
  ['#2f4a6b', 'M20 441c6-74 56-104 112-114h94c56 10 106 40 112 114z'],
  ['#f4f6f8', 'M132 327l47 54 47-54-12-14h-70z'],
  ['#d9a988', 'M146 268h66v50c-18 22-48 22-66 0z'],
  ['#e8bd9d', 'M102 160c0-62 34-94 77-94s77 32 77 94c0 76-36 132-77 132s-77-56-77-132z'],
  ['#1d1d22', 'M96 172c-6-76 30-122 83-122s89 46 83 122c-8-34-22-56-40-66-34 14-74 14-100 4-14 12-22 34-26 62z'],
  ['#1d1d22', 'M138 190a9 6 0 1 0 18 0a9 6 0 1 0-18 0zM202 190a9 6 0 1 0 18 0a9 6 0 1 0-18 0z'],
  ['#1d1d22', 'M128 168q20-14 38-4v5q-18-8-38 4zM192 164q18-10 38 4v5q-20-12-38-4z'],
  ['#c08d6b', 'M178 196h4v34q-4 6-14 5v-4q8 0 10-5z'],
  ['#a8574c', 'M154 252q25 16 50 0q-25 24-50 0z'],
]

/** Larger than any standard asks for, and with the grain of a real picture, which an empty drawing has not. */
export function drawPortrait(): Promise<Blob> {
  return draw({ width: 716, height: 882 }, (pen) => {
    fill(pen, '#fdfdfd', 'M0 0h716v882H0z')
    pen.scale(2, 2)
    for (const [colour, path] of person) fill(pen, colour, path)
    addGrain(pen, { width: 716, height: 882 })
  })
}

function addGrain(pen: Pen, { width, height }: { width: number; height: number }): void {
  const picture = pen.getImageData(0, 0, width, height)
  const { data } = picture
  for (let at = 0; at < data.length; at += 4) {
    const grain = ((at * 7919) % 11) - 5
    for (const part of [at, at + 1, at + 2]) data[part] = (data[part] ?? 0) + grain
  }
  pen.putImageData(picture, 0, 0)
}

function fill(pen: Pen, colour: string, path: string): void {
  pen.fillStyle = colour
  pen.fill(new Path2D(path))
}

async function draw(size: { width: number; height: number }, by: (pen: Pen) => void): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('expected a canvas to draw on, found none')
  by(pen)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  if (picture === null) throw new Error('expected the canvas as a picture, found none')
  return picture
}
