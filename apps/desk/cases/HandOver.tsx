import { type ReactNode, useId, useState } from 'react'
import { handOverCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'
import { PostDialog } from './PostDialog.tsx'
import { ProxyDialog } from './ProxyDialog.tsx'

type Receiver = 'applicant' | 'guardian'

/** Handing the finished document over: to the applicant, for a child to the guardian, to a proxy, or to the post. */
export function HandOver({ file, onDone }: CaseActProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const id = useId()
  const command = useCommand(handOverCase)
  const [pressed, setPressed] = useState<Receiver | null>(null)
  const [asking, setAsking] = useState<'proxy' | 'post' | null>(null)
  const { handOver } = file.may
  const refused = handOver.ok ? undefined : reasonSentence(handOver.reason, {}, lang)
  const refusedBy = refused === undefined ? undefined : id
  const isPost = file.collection.by === 'post'
  const receivers: readonly Receiver[] =
    file.preApplication.guardian === null ? ['applicant'] : ['applicant', 'guardian']

  async function send(to: Receiver): Promise<void> {
    setPressed(to)
    const reply = await command.send({ params: { caseId: file.id }, body: { expectedVersion: file.version, to } })
    if (reply !== undefined) onDone(reply, caseTexts.saidHandedOver)
  }

  return (
    <div className="desk-case__act">
      <FailureNote failure={command.failure} />
      <ActionBar label={say(caseTexts.acts)} attached>
        {isPost && (
          <Button variant="primary" onPress={() => setAsking('post')} refusedBy={refusedBy}>
            {say(collectionTexts.postAct)}
          </Button>
        )}
        {receivers.map((to) => (
          <Button
            key={to}
            variant={to === 'applicant' && !isPost ? 'primary' : 'normal'}
            onPress={() => void send(to)}
            busy={command.isBusy && pressed === to && say(caseTexts.working)}
            refusedBy={refusedBy}
          >
            {say(to === 'applicant' ? caseTexts.handToApplicant : caseTexts.handToGuardian)}
          </Button>
        ))}
        <Button onPress={() => setAsking('proxy')} refusedBy={refusedBy}>
          {say(collectionTexts.handToProxy)}
        </Button>
        {refused !== undefined && <Reason id={id}>{refused}</Reason>}
      </ActionBar>
      {asking === 'proxy' && <ProxyDialog file={file} onDone={onDone} onClose={() => setAsking(null)} />}
      {asking === 'post' && <PostDialog file={file} onDone={onDone} onClose={() => setAsking(null)} />}
    </div>
  )
}
