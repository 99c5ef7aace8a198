import { accepted, type Decision, refused } from './result.ts'

/** Full-width characters, spaces and hyphens are how people copy a number off a document. */
function compact(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―]/gu, '')
    .toUpperCase()
}

/** A passport number: up to nine letters and digits (ICAO 9303), longer ones exist on older books. */
export function parsePassportNumber(text: string): Decision<string, 'empty' | 'characters' | 'length'> {
  const number = compact(text)
  if (number === '') return refused('empty')
  if (!/^[A-Z0-9]+$/.test(number)) return refused('characters')
  return number.length < 5 || number.length > 14 ? refused('length', { found: number.length }) : accepted(number)
}

/** 出生医学证明编号: a letter and nine digits. */
export function parseBirthCertificateNumber(text: string): Decision<string, 'empty' | 'characters'> {
  const number = compact(text)
  if (number === '') return refused('empty')
  return /^[A-Z]\d{9}$/.test(number) ? accepted(number) : refused('characters')
}
