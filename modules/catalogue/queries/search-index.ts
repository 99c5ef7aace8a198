import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { SearchEntry, SearchIndex, SoundedWord } from '#contract/search.ts'
import type { Service } from '#contract/service.ts'
import { commonCharacters, traditionalCharacters } from './common-characters.ts'

export type Searchable = Pick<Service, 'code' | 'name' | 'need' | 'words'>

/**
 * Works out once, with the dictionaries of the server, what screens search by. It answers with the index of some of
 * these services: those of one hall in force on a day.
 */
export function prepareSearch(services: readonly Searchable[]): (some: readonly Searchable[]) => SearchIndex {
  const entries = new Map(services.map((service) => [service, entryOf(service)]))
  const words = [...entries.values()].flatMap(({ zh }) => zh)
  const sounds = soundsOf(new Set(words.flatMap(([, sound]) => sound.split(' '))))
  const traditional = traditionalOf(new Set(words.flatMap(([word]) => [...word])))
  return (some) => ({
    services: some.map((service) => entries.get(service) ?? entryOf(service)),
    sounds,
    traditional,
  })
}

function entryOf({ code, name, need, words }: Searchable): SearchEntry {
  const zh = new Set([name.zh, need.title.zh, ...words.zh].map(searchable))
  const en = new Set([name.en, need.title.en, ...words.en])
  return { code, zh: [...zh].map((word): SoundedWord => [word, soundOf(word)]), en: [...en] }
}

/** What is neither letter nor digit is not searched by and has no sound. */
function searchable(word: string): string {
  return word.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function soundOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()
}

function soundsOf(syllables: ReadonlySet<string>): Record<string, string> {
  const sounds: Record<string, string> = {}
  for (const character of commonCharacters) {
    for (const sound of pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })) {
      if (syllables.has(sound)) sounds[sound] = (sounds[sound] ?? '') + character
    }
  }
  return sounds
}

function traditionalOf(characters: ReadonlySet<string>): string {
  const simplify = Converter({ from: 't', to: 'cn' })
  return traditionalCharacters
    .map((character) => [character, simplify(character)] as const)
    .filter(([character, simple]) => character !== simple && characters.has(simple))
    .flat()
    .join('')
}
