import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unwrapWoff } from './woff.ts'

const require = createRequire(import.meta.url)

/** What the layout asks of a font. */
export interface Face {
  readonly name: string
  readonly font: Font
}

const files = {
  // Noto Sans SC (OFL 1.1): every character of 通用规范汉字表.
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  // 霞鹜文楷 LXGW WenKai (OFL 1.1): 1,600 rare characters of names that the first lacks, of the extensions B to H.
  'rare-regular': '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
  'rare-bold': '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-700-normal.woff',
} as const

export type FaceName = keyof typeof files

const opened = new Map<FaceName, Face>()

/** A font, read once: 10 MB each. A document embeds only the characters that it uses. */
export function getFace(name: FaceName): Face {
  const known = opened.get(name)
  if (known !== undefined) return known
  const content = readFileSync(require.resolve(files[name]))
  const font = create(files[name].endsWith('.woff') ? unwrapWoff(content) : content)
  // The package's types say that a collection may come back; none of these files is one.
  if (!('layout' in font)) throw new Error(`expected one font in ${files[name]}, found a collection`)
  const face = { name, font }
  opened.set(name, face)
  return face
}

export function hasGlyph(name: FaceName, character: string): boolean {
  return getFace(name).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}
