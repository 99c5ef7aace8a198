import { windowTexts } from '#texts/desk/window.ts'
import { fillInTogether, openGuideDesk } from './chapters/at-the-guide-desk.ts'
import * as window from './chapters/at-the-window.ts'
import * as shift from './chapters/change-shifts.ts'
import { enrolBoard } from './chapters/enrol.ts'
import { watchHall } from './chapters/oversee.ts'
import { signIn } from './chapters/sign-in.ts'
import { test } from './journey.ts'
import { sideStoryLanguages } from './languages.ts'

for (const lang of sideStoryLanguages) {
  test(`a shift changes with somebody at the window, and nobody is lost, in ${lang}`, async ({ journey }) => {
    journey.speak(lang)
    const board = await enrolBoard(journey)
    const supervisor = await watchHall(journey)
    const officer = await window.sitAtWindow(journey)
    await shift.pauseAndResume(journey, { officer, board })

    await fillInTogether(journey, await openGuideDesk(journey))
    await window.callNext(officer)
    await officer.press(windowTexts.start)
    await shift.askForRelief(journey, officer)
    const colleague = await signIn(journey, {
      actor: 'window',
      role: 'officer',
      account: 'wangyang',
      sees: windowTexts.choose,
    })
    await shift.takeOver(journey, colleague)

    await officer.press(windowTexts.sitAt(officer.say(shift.windowSix)))
    await shift.handOver(journey, { from: colleague, to: officer })
    await shift.seeMoves(journey, supervisor)
  })
}
