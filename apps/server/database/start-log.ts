/** What the start tells its operator; a pino logger fits. */
export type StartLog = {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
}
