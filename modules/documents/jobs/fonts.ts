import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export interface Fonts {
  readonly regular: Buffer
  readonly bold: Buffer
}

let loaded: Fonts | undefined

/** Noto Sans SC (OFL 1.1), every character of 通用规范汉字表; read once, 10 MB each. A document embeds only what it uses. */
export function getFonts(): Fonts {
  loaded ??= { regular: readFont('400Regular/NotoSansSC_400Regular'), bold: readFont('700Bold/NotoSansSC_700Bold') }
  return loaded
}

function readFont(name: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`))
}
