import type { PaperClaim } from '#contract/intake.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** What the person said of a paper beforehand, and the pictures sent ahead. */
export const scanTexts = {
  open: (name: string): Text => ({ zh: `放大看：${name}`, en: `Enlarge: ${name}` }),
  picture: (name: string): Text => ({ zh: `${name}的照片`, en: `Picture of ${name}` }),
  failed: (name: string): Text => ({ zh: `${name}的照片没有取到`, en: `Could not get the picture of ${name}` }),
  close: { zh: '关闭', en: 'Close' },
  page: (paper: string, n: number): Text => ({ zh: `${paper} ${n}`, en: `${paper} ${n}` }),
} as const satisfies Dictionary

/** As it stands under the name of the paper at the window. */
export const claimTexts = {
  have: { zh: '本人说：带了', en: 'Says: has it' },
  'at-home': { zh: '本人说：在家里', en: 'Says: at home' },
  missing: { zh: '本人说：没有', en: 'Says: does not have it' },
  unsure: { zh: '本人说：不确定', en: 'Says: not sure' },
} as const satisfies Record<PaperClaim['state'], Text>
