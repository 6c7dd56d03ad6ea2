/** Asking that the record of an entry be erased, and confirming it: by two offices. The proof that it was there stays. */
import { Textarea, TextInput } from '@mantine/core'
import { useCallback } from 'react'
import type { Erasure as Asked, EntryWithCommitment } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useItems } from '../../data/read.ts'
import { useErasures } from '../../data/reading.ts'
import { useWrite } from '../../data/writing.ts'
import { useReader } from '../../frame/reader.tsx'
import { ActButton } from '../../parts/act-button.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './entry.module.css'

/** Kinds whose content can be erased: what people said, never what the house decided. */
const ERASABLE: readonly string[] = [
  'claim-filed',
  'advice-filed',
  'report-filed',
  'harm-account-filed',
  'call-account-filed',
  'report-words-filed',
]

export function Erasure({ entry }: { entry: EntryWithCommitment }) {
  const say = useSay()
  const found = useItems(useErasures({ limit: 500 })).find(({ of, tombstone }) => of === entry.index && tombstone === null)
  if (!ERASABLE.includes(entry.kind) || entry.body === undefined) return null
  return <Panel title={say('desk.entry.erasure')}>{found === undefined ? <Ask index={entry.index} /> : <Confirm asked={found} />}</Panel>
}

const NOTHING = { rule: '', why: '' }

function Ask({ index }: { index: number }) {
  const say = useSay()
  const draft = useDraft(`erase.${index}`, NOTHING)
  const { rule, why } = draft.value
  const write = useWrite(
    useCallback((client, once) => client.askErasure({ of: index, rule, why }, once), [index, rule, why]),
    { draft: `erase.${index}` },
  )
  const ask = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <div className={css.form}>
      <p className={css.note}>{say('desk.entry.erasure-note')}</p>
      <WriteTold write={write} />
      <TextInput
        label={say('desk.entry.rule')}
        description={say('desk.entry.rule-hint')}
        value={rule}
        onChange={(event) => draft.set({ rule: event.currentTarget.value, why })}
      />
      <Textarea
        label={say('desk.entry.why')}
        value={why}
        dir="auto"
        onChange={(event) => draft.set({ rule, why: event.currentTarget.value })}
      />
      <ActButton pending={write.pending} why={rule === '' || why === '' ? say('desk.entry.erasure-needs') : null} onAct={() => void ask()}>
        {say('desk.entry.ask-erasure')}
      </ActButton>
    </div>
  )
}

function Confirm({ asked }: { asked: Asked }) {
  const say = useSay()
  const { office } = useReader()
  const write = useWrite(useCallback((client, once) => client.erase(asked.index, once), [asked.index]))
  const own = asked.by === office
  return (
    <div className={css.form}>
      <p>
        {say('desk.entry.erasure-asked')} <Mono>{asked.by}</Mono> <EntryNumber index={asked.index} />
      </p>
      <p>
        <Typed text={asked.rule} />: <Typed text={asked.why} />
      </p>
      <WriteTold write={write} />
      <ActButton pending={write.pending} why={own ? say('desk.entry.erasure-own') : null} onAct={() => void write.run()}>
        {say('desk.entry.confirm-erasure')}
      </ActButton>
    </div>
  )
}
