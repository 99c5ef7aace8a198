import { parseArgs } from 'node:util'
import { firstScreen } from './first-screen/first-screen.ts'
import type { Measurement } from './measurement.ts'
import { throughput } from './throughput/throughput.ts'

// `npm run bench` measures everything, `npm run bench first-screen` one thing; with `-- --json` one JSON line.

const measurements: readonly Measurement[] = [firstScreen, throughput]

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !measurements.some((one) => one.name === name))
if (unknown.length > 0) {
  const names = measurements.map(({ name, about }) => `${name} (${about})`).join(', ')
  process.stderr.write(`bench: expected one of ${names}; found ${unknown.join(', ')}\n`)
  process.exit(2)
}

const facts: Record<string, unknown> = {}
for (const { name, about, measure } of measurements) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (!values.json) process.stdout.write(`\n== ${name}: ${about}\n`)
  const found = await measure()
  facts[name] = found.facts
  if (!values.json) process.stdout.write(`${found.lines.join('\n')}\n`)
}
if (values.json) process.stdout.write(`${JSON.stringify(facts)}\n`)
