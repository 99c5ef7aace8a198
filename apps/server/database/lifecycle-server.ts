import { startEmbedded } from './embedded.ts'
import { problemSentence } from './problem-sentence.ts'

/**
 * A server that has only a database, for tests that kill it. It says in one line what it got, keeps
 * running, and stops the database on SIGTERM. Standard output is its report, standard error its log.
 */
function say(facts: object, message: string): void {
  process.stderr.write(`${message} ${JSON.stringify(facts)}\n`)
}

const [varDir = ''] = process.argv.slice(2)
const started = await startEmbedded({ varDir, log: { info: say, warn: say }, fsync: false })
if (started.ok) {
  const { url, adopted, folder, stop } = started.database
  const idle = setInterval(() => undefined, 1_000)
  process.once('SIGTERM', () => {
    void stop().then(() => clearInterval(idle))
  })
  // Last: who reads this may send the signal at once.
  process.stdout.write(`${JSON.stringify({ url, adopted, folder })}\n`)
} else {
  const sentence = problemSentence(started.problem, 'en')
  process.stdout.write(`${JSON.stringify({ problem: started.problem, sentence })}\n`)
}
