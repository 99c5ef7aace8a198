#!/usr/bin/env node
// The entry for any Node from 20 on: it hands over to the Node that npm brought, which runs TypeScript.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const needed = 24
const main = fileURLToPath(new URL('../main.ts', import.meta.url))

function bundledNode() {
  const require = createRequire(import.meta.url)
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const folder = dirname(require.resolve(`${name}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

const own = Number(process.versions.node.split('.')[0]) >= needed
const node = own ? process.execPath : bundledNode()
if (node === undefined) {
  process.stderr.write(
    `Youban needs Node ${needed} and npm brought none for ${process.platform}-${process.arch}: install Node ${needed}.\n`,
  )
  process.exit(1)
}
const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
// Passed on, whoever sent it: a terminal has told the child already, and a second request to stop changes nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128)
})
