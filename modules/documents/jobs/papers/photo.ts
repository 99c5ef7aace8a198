import { paperTexts } from '#texts/documents.ts'
import type { Flow } from '../layout/flow.ts'
import { hair } from '../layout/sheet.ts'

/** A portrait in its frame; read aloud by its name. */
export function drawPhoto(
  { sheet, bilingual }: Flow,
  photo: Uint8Array,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  const alt = bilingual ? `${paperTexts.photo.zh} ${paperTexts.photo.en}` : paperTexts.photo.zh
  const figure = sheet.open('Figure', { alt })
  figure.mark(() => sheet.pen.image(Buffer.from(photo), x, y, { width, height }))
  figure.close()
  sheet.ornament(() => sheet.pen.rect(x, y, width, height).lineWidth(0.5).strokeColor(hair).stroke())
}
