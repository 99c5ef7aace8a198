import { lookUpCase, rateService } from '#contract/citizen.ts'
import { gradeOf, wordsFor } from '../plan/conduct.ts'
import { type CaseInHand, granted, type Scene } from './scene.ts'

const raters = 8
/** Real milliseconds between two looks: the hall lets one address look sixty times a minute. */
const lookEvery = 1_500
const mostLooks = 600

/** 评价: those who want to say how it was wait for the message with the code and do so, on their own phones. */
export async function playRatings(scene: Scene): Promise<void> {
  await Promise.all(Array.from({ length: raters }, () => rateOneByOne(scene)))
}

async function rateOneByOne(scene: Scene): Promise<void> {
  const { rating } = scene.trays
  for (let ended = await rating.take(); ended !== undefined; ended = await rating.take()) {
    if (ended.matter.mood !== undefined) await rate(scene, ended)
  }
}

async function rate(scene: Scene, item: CaseInHand): Promise<void> {
  const { mood = 0 } = item.matter
  const { number } = item
  const code = await scene.codeOf(number)
  if (code === undefined) return scene.tally.fault('a message with its code never came')
  const phone = scene.newLine()
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const seen = granted(scene, 'looking up a case', await phone.ask(lookUpCase, { body: { number, code } }))
    if (seen === undefined) return
    if (seen.rating === 'open') {
      const ended = endOf(seen.state)
      const grade = gradeOf({ mood, waitSeconds: item.waitSeconds, ended })
      const text = wordsFor(scene.chance, grade)
      const body = { number, code, grade, ...(text === undefined ? {} : { text }) }
      const rated = granted(scene, 'rating', await phone.act(rateService, { body }))
      if (rated !== undefined) scene.ledger.enter({ book: 'rating', key: number, value: grade })
      return
    }
    await scene.pace.pause(lookEvery)
  }
  scene.tally.fault('a case ended and could never be rated')
}

function endOf(state: string): 'ready' | 'refused' | 'denied' {
  return state === 'refused' || state === 'denied' ? state : 'ready'
}
