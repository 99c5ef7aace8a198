import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { endWith, numberOf, say } from './companion.ts'

// The mail server of the invented world, as a program of its own: no TLS, no sign-in, on this machine only.
//   PORT        0 takes a free one; the address is the first line on standard output
//   FAIL_FIRST  turns so many mails away with 451
//   REFUSED     an address it does not know: 550
// Each mail that is taken is one line on standard error: { from, to, raw }.

let toFail = numberOf('FAIL_FIRST')

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo: ({ address }, _session, done) => {
    if (address !== process.env['REFUSED']) return done()
    return done(Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: 550 }))
  },
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (toFail > 0) {
        toFail -= 1
        // As servers do, it quotes the address that it will not serve.
        const refusal = new Error(`try again later: ${session.envelope.rcptTo[0]?.address}`)
        done(Object.assign(refusal, { responseCode: 451 }))
        return
      }
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      const mail = { from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') }
      process.stderr.write(`${JSON.stringify(mail)}\n`)
      done()
    })
  },
})

server.on('error', () => undefined)
server.listen(numberOf('PORT'), '127.0.0.1', () => {
  const { port } = server.server.address() as AddressInfo
  say({ ready: true, url: `smtp://127.0.0.1:${port}` })
})
endWith(() => process.exit(0))
