/** Puts it on file with its answer, and with it its words, language by language. Sent again after a break, nothing is recorded twice. */
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { LIMITS } from '#ground/limits.ts'
import type { Once, Result } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Receipt, Written } from '../../../client/shapes.ts'
import type { Draft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import type { Shown } from '../../../parts/mark.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import type { Made } from '../../ask/act-of.ts'
import { fieldOf } from '../../ask/field-of.ts'
import css from './said.module.css'
import { askDraftOf, type SayDraft, wordsOf } from './say-draft.ts'
import type { Wording } from './wording.tsx'

export interface ProposeWordsProps {
  readonly draft: Draft<SayDraft>
  readonly made: Made
  readonly verdict: Shown
  /** Pressed while something is still wanted. */
  onWrong(): void
}

export function ProposeWords({ draft, made: { act }, verdict, onWrong }: ProposeWordsProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { value } = draft
  const kind = say(`desk.ask.kind-${value.kind}`)
  const title = (value.title.trim() || say('desk.said.untitled', { kind, to: value.to.join(', ') })).slice(0, LIMITS.name_characters_max)
  const write = useWrite(
    useCallback((client: Client, once: Once) => proposed(client, { title, act: act ?? {} }, wordsOf(value), once), [title, act, value]),
    { draft: 'say' },
  )
  const propose = async () => {
    if (act === null) return onWrong()
    const receipt = await write.run()
    if (receipt?.docket === undefined) return
    draft.clear()
    await navigate({ to: '/watch/statements/$docket', params: { docket: receipt.docket } })
  }
  const refused = verdict === 'refuse'
  return (
    <div className={css.group}>
      <WriteTold write={write} fieldOf={fieldOf(askDraftOf(value))} />
      <p className={css.note}>{say(wordsOf(value).length === 0 ? 'desk.said.propose-unworded' : 'desk.said.propose-note')}</p>
      <div className={css.end}>
        <ActButton primary={!refused} pending={write.pending} onAct={() => void propose()}>
          {say(refused ? 'desk.ask.propose-anyway' : 'desk.ask.propose')}
        </ActButton>
        <DraftActs draft={draft} />
      </div>
    </div>
  )
}

/** The act first, then its words. The keys of the words follow from that of the act, so that all of it is recorded once. */
async function proposed(
  client: Client,
  body: { readonly title: string; readonly act: Written },
  words: readonly Wording[],
  once: Once,
): Promise<Result<Receipt>> {
  const sent = await client.propose(body, once)
  if (!sent.ok || sent.data.docket === undefined) return sent
  for (const wording of words) {
    const drafted = await client.watch.draftWords(
      sent.data.docket,
      { ...wording },
      once.key === undefined ? {} : { key: `${once.key}.${wording.lang}` },
    )
    if (!drafted.ok) return drafted
  }
  return sent
}
