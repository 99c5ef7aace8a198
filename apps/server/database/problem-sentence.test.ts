import { describe, expect, it } from 'vitest'
import type { DatabaseProblem } from './problem.ts'
import { problemSentence } from './problem-sentence.ts'

const problems: readonly DatabaseProblem[] = [
  { reason: 'var-not-writable', path: '/p', why: 'EACCES' },
  { reason: 'var-in-use', path: '/p', holder: 'process 7' },
  { reason: 'no-binaries-for-platform', platform: 'sunos-x64', why: 'not found' },
  { reason: 'binaries-do-not-run', path: '/p', lastLine: 'not found' },
  { reason: 'no-account', why: 'useradd: not found' },
  { reason: 'no-reachable-folder', path: '/root', why: 'EROFS' },
  { reason: 'data-out-of-reach', path: '/p', closedParent: '/root', account: 'youban' },
  { reason: 'data-not-ours', path: '/p', ownerUid: 101 },
  { reason: 'data-folder-missing', path: '/p', pointer: '/var/postgres-folder.txt' },
  { reason: 'data-of-other-version', path: '/p', found: '16', needed: '18' },
  { reason: 'initdb-failed', path: '/p', lastLine: 'No space left on device' },
  { reason: 'postgres-failed', logFile: '/p/postgres.log', lastLine: 'out of memory' },
  { reason: 'database-url-invalid', why: 'Invalid URL' },
  { reason: 'database-unreachable', place: 'db:5432/hall', why: 'ECONNREFUSED' },
  { reason: 'database-too-old', place: 'db:5432/hall', found: '13.4', needed: '15' },
  { reason: 'database-not-utf8', place: 'db:5432/hall', found: 'SQL_ASCII' },
]

describe('the sentence of a problem', () => {
  it.each(problems)('names every fact of $reason, in both languages, on one line', (problem) => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const sentence = problemSentence(problem, lang)
      const { reason: _, ...facts } = problem
      for (const fact of Object.values(facts)) expect(sentence).toContain(String(fact))
      expect(sentence).not.toContain('\n')
      expect(sentence).toMatch(lang === 'en' ? /\.$/ : /。$/)
    }
    expect(problemSentence(problem, 'zh-CN')).toMatch(/\p{Script=Han}/u)
    expect(problemSentence(problem, 'en')).not.toMatch(/\p{Script=Han}/u)
  })
})
