/** Drafting words for something that is not said yet: who proposed it drafts, and drafting again in a language replaces what stood there. */
import { useCallback } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import { hindranceIn } from '../parts/step-form.tsx'
import css from './said.module.css'
import { type Wording, WordingField } from './wording.tsx'

const NOTHING: Wording = { lang: '', text: '' }

export function WordsForm({ one: { docket, said, state, words, capabilities } }: { one: StatementWhole }) {
  const say = useSay()
  const name = `words.${docket}`
  const draft = useDraft(name, NOTHING)
  const { lang, text } = draft.value
  const write = useWrite(
    useCallback(
      (client: Client, once: Once) => client.watch.draftWords(docket, { lang: lang.trim(), text: text.trim() }, once),
      [docket, lang, text],
    ),
    { draft: name },
  )
  if (said !== null || state === 'withdrawn') return null
  const empty = lang.trim() === '' || text.trim() === ''
  const why = hindranceIn(capabilities, 'draft-words') ?? (empty ? say('desk.said.words-wanted') : undefined)
  const again = words.some((one) => one.lang === lang.trim())
  const send = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <Panel title={say('desk.said.draft')}>
      <form className={css.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <WriteTold write={write} />
        <WordingField id="wording" value={draft.value} set={(part) => draft.set((before) => ({ ...before, ...part }))} />
        <div className={css.end}>
          <ActButton pending={write.pending} why={why} onAct={() => void send()}>
            {say(again ? 'desk.said.draft-again' : 'desk.said.draft-record')}
          </ActButton>
          <DraftActs draft={draft} />
        </div>
        <p className={css.note}>{say('desk.said.draft-note')}</p>
      </form>
    </Panel>
  )
}
