import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { signOut } from '#contract/staff.ts'
import { frameTexts } from '#texts/desk/frame.ts'
import { BarButton } from '#ui/button/BarButton.tsx'
import { part } from '#ui/part/part.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { forgetEverything } from '../server/query-client.ts'
import { useCommand } from '../server/use-command.ts'
import { useMe } from '../session/Session.tsx'
import { DisplayTools } from './DisplayTools.tsx'

const PersonDialog = part(async () => (await import('./PersonDialog.tsx')).PersonDialog)

/** The end of the top bar: how the page looks, who is here, and the way out. */
export function PersonTools(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const me = useMe()
  const queries = useQueryClient()
  const leaving = useCommand(signOut)
  const [isOpen, setOpen] = useState(false)

  async function leave(): Promise<void> {
    if ((await leaving.send({})) !== undefined) forgetEverything(queries)
    else setOpen(true)
  }

  return (
    <>
      <DisplayTools />
      <BarButton icon="user" label={lang === 'en' ? me.nameLatin : me.name} onPress={() => setOpen(true)} />
      <BarButton
        icon="logout"
        label={say(leaving.isBusy ? frameTexts.signingOut : frameTexts.signOut)}
        onPress={() => void leave()}
      />
      <Suspense>
        {isOpen && (
          <PersonDialog failure={leaving.failure} onClose={() => setOpen(false)} onLeave={() => void leave()} />
        )}
      </Suspense>
    </>
  )
}
