import type { BrowserContext, ConsoleMessage, Response } from '@playwright/test'

/** What went wrong on the screens of one actor since it was last asked. */
export interface Watch {
  readonly takeCspViolations: () => string[]
  readonly takeErrors: () => string[]
}

const binding = 'youbanReportViolation'

/** Listens from before the first script of a page on: to the content security policy, to errors, to the network. */
export async function watch(context: BrowserContext, allowed: readonly string[]): Promise<Watch> {
  const violations: string[] = []
  const errors: string[] = []
  await context.exposeBinding(binding, (_source, violation: string) => {
    violations.push(violation)
  })
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, name)
      const what = `${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`
      if (typeof report === 'function') report(what)
    })
  }, binding)
  context.on('console', (message) => {
    if (isFault(message)) errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 500) errors.push(nameOf(response))
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !allowed.includes(origin))
      errors.push(`asked outside the hall: ${request.url()}`)
  })
  return { takeCspViolations: () => violations.splice(0), takeErrors: () => errors.splice(0) }
}

/** A refusal that the story wants is a 4xx, and the browser notes each of them on its console by itself. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false
  return !/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
}

function nameOf(response: Response): string {
  return `${response.status()} from ${response.request().method()} ${new URL(response.url()).pathname}`
}
