/** One finding of a check: which rule, where, and what was expected. */
export interface Violation {
  rule: string
  file: string
  line?: number
  message: string
}

/** One file that a rule leaves alone, and why. */
export interface Exception {
  rule: string
  file: string
  why: string
}

/** What is left after the exceptions, plus one finding for each exception that excused nothing. */
export function except(violations: readonly Violation[], exceptions: readonly Exception[]): Violation[] {
  const excuses = (one: Exception, found: Violation) => one.rule === found.rule && one.file === found.file
  const left = violations.filter((found) => !exceptions.some((one) => excuses(one, found)))
  const idle = exceptions.filter((one) => !violations.some((found) => excuses(one, found)))
  return [
    ...left,
    ...idle.map(({ rule, file }) => ({ rule: 'exceptions', file, message: `no longer needs one from ${rule}` })),
  ]
}

/** Prints what a check found and sets the exit code; it does not stop the process. */
export function reportViolations(check: string, violations: readonly Violation[]): void {
  for (const { file, line, rule, message } of violations) {
    process.stdout.write(`${file}${line === undefined ? '' : `:${line}`} ${rule}: ${message}\n`)
  }
  process.stdout.write(violations.length === 0 ? `${check}: nothing found\n` : `${check}: ${violations.length} found\n`)
  process.exitCode = violations.length === 0 ? 0 : 1
}
