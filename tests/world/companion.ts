/** Programs of the world around the hall speak in JSON lines on standard output; the first says where they are. */
export function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

export function endWith(stop: () => void): void {
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const parent = process.ppid
  // A parent that was killed cannot say good-bye: its child notices by being adopted.
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0)
  }, 1_000).unref()
}

/** A whole number from the environment; 0 when absent. */
export function numberOf(name: string): number {
  const value = Number(process.env[name] ?? '0')
  if (!Number.isInteger(value) || value < 0) throw new Error(`expected ${name} to be a whole number, found ${value}`)
  return value
}
