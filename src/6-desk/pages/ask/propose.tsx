import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { LIMITS } from '#ground/limits.ts'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Draft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import type { Shown } from '../../parts/mark.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import type { Made } from './act-of.ts'
import type { AskDraft } from './draft.ts'
import { fieldOf } from './field-of.ts'
import css from './propose.module.css'

export interface ProposeProps {
  readonly draft: Draft<AskDraft>
  readonly made: Made
  readonly verdict: Shown
  readonly revises: string | null
  /** The act as one sentence: the title, where none is given. */
  readonly question: string
  /** Pressed while something is still wanted. */
  onWrong(): void
  onStartOver(): void
}

/** What stands under the answer: the title, and what puts the act on file with its answer. A refused act may still be proposed. */
export function Propose({ draft, made, verdict, revises, question, onWrong, onStartOver }: ProposeProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { value } = draft
  const title = value.title.trim() || question.slice(0, LIMITS.name_characters_max)
  const { act } = made
  const send = useCallback(
    (client: Client, once: Once) =>
      revises === null ? client.propose({ title, act: act ?? {} }, once) : client.revise(revises, { act: act ?? {} }, once),
    [revises, title, act],
  )
  const write = useWrite(send, { draft: revises === null ? 'ask' : `revise.${revises}` })
  const propose = async () => {
    if (act === null) return onWrong()
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    const docket = revises ?? receipt.docket
    if (docket !== undefined) await navigate({ to: '/dockets/$docket', params: { docket } })
  }
  const refused = verdict === 'refuse'
  return (
    <div className={css.propose}>
      <WriteTold write={write} fieldOf={fieldOf(value)} />
      {revises === null && (
        <TextInput
          id="docket-title"
          label={say('desk.ask.title-field')}
          description={say('desk.ask.title-note')}
          value={value.title}
          onChange={({ currentTarget }) => draft.set((before) => ({ ...before, title: currentTarget.value }))}
          maxLength={LIMITS.name_characters_max}
        />
      )}
      <div className={css.acts}>
        <Button variant="subtle" onClick={onStartOver}>
          {say('desk.ask.start-over')}
        </Button>
        {draft.bringBack !== null && (
          <Button variant="subtle" onClick={draft.bringBack}>
            {say('desk.write.bring-back')}
          </Button>
        )}
        <ActButton primary={!refused} pending={write.pending} onAct={() => void propose()}>
          {say(revises !== null ? 'desk.ask.revise' : refused ? 'desk.ask.propose-anyway' : 'desk.ask.propose')}
        </ActButton>
      </div>
      <p className={css.note}>{say(refused ? 'desk.ask.propose-note' : 'desk.ask.propose-sure')}</p>
      <p className={css.note}>{say(draft.kept ? 'desk.ask.kept' : 'desk.ask.not-kept')}</p>
    </div>
  )
}
