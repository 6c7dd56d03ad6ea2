/** A term of an agreement: its wordings by language, what each party takes it to mean. Saved, it takes its place in the glossary of the agreement. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Glossary } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../../parts/law/written.ts'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import { placed } from '../../ask/placed.ts'
import css from './said.module.css'
import { glossaryWith, glossaryWithout, NO_TERM, type Pair, type TermDraft, termDraftOf } from './term-draft.ts'

export interface TermFormProps {
  readonly glossaries: readonly Glossary[]
  readonly agreements: readonly { readonly id: string; readonly name: string }[]
}

export function TermForm({ glossaries, agreements }: TermFormProps) {
  const say = useSay()
  const draft = useDraft('term', NO_TERM)
  const { value } = draft
  const put = (part: Partial<TermDraft>) => draft.set((before) => ({ ...before, ...part }))
  const standing = glossaries.find(({ glossary }) => textOf(glossary.of) === value.of)
  const written = useMemo(() => glossaryWith(standing?.glossary ?? null, value), [standing, value])
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.watch.fileGlossary(written, once), [written]),
    { draft: 'term' },
  )
  const unsaid =
    value.of === '' || value.id.trim() === '' || !value.wordings.some(({ key, text }) => key.trim() !== '' && text.trim() !== '')
  const send = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <Panel title={say('desk.said.term-new')}>
      <form className={css.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <WriteTold write={write} />
        <Which value={value} put={put} agreements={agreements} known={recordsOf(standing?.glossary.terms)} />
        <Checkbox
          label={say('desk.said.term-is-contested')}
          checked={value.contested}
          onChange={({ currentTarget }) => put({ contested: currentTarget.checked })}
        />
        <Pairs
          legend={say('desk.said.term-wordings')}
          keys={say('desk.said.lang')}
          texts={say('desk.said.term-wording')}
          pairs={value.wordings}
          put={(wordings) => put({ wordings })}
        />
        <Pairs
          legend={say('desk.said.term-means')}
          keys={say('desk.said.term-party')}
          texts={say('desk.said.term-meaning')}
          pairs={value.means}
          put={(means) => put({ means })}
          long
        />
        <Textarea
          label={say('desk.said.term-note')}
          autosize
          dir="auto"
          value={value.note}
          onChange={({ currentTarget }) => put({ note: currentTarget.value })}
        />
        <div className={css.end}>
          <ActButton pending={write.pending} why={unsaid ? say('desk.said.term-wanted') : undefined} onAct={() => void send()}>
            {say('desk.said.term-save')}
          </ActButton>
          <DraftActs draft={draft} />
        </div>
      </form>
      {standing !== undefined && (
        <TakeOut glossary={standing.glossary} id={value.id.trim()} left={() => draft.set({ ...NO_TERM, of: value.of })} back={draft.set} />
      )}
    </Panel>
  )
}

interface TakeOutProps {
  readonly glossary: Written
  readonly id: string
  /** It was taken out. */
  left(): void
  /** It is to be filed again. */
  back(term: TermDraft): void
}

/** Takes the term that is looked at out of the glossary, and offers what it said for the form again. */
function TakeOut({ glossary, id, left, back }: TakeOutProps) {
  const say = useSay()
  const [out, setOut] = useState<{ readonly entry: number; readonly term: TermDraft } | null>(null)
  const term = recordsOf(glossary.terms).find((one) => textOf(one.id) === id)
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.watch.fileGlossary(glossaryWithout(glossary, id), once), [glossary, id]),
    { draft: 'term.out' },
  )
  const take = async () => {
    if (term === undefined) return
    const before = termDraftOf(textOf(glossary.of), term)
    const receipt = await write.run()
    if (receipt === null) return
    setOut({ entry: receipt.from, term: before })
    left()
  }
  return (
    <div className={css.form}>
      <WriteTold write={write} />
      {term !== undefined && (
        <ActButton pending={write.pending} onAct={() => void take()}>
          {say('desk.said.term-out', { term: id })}
        </ActButton>
      )}
      <p role="status">
        {out !== null && (
          <>
            {say('desk.watch.step-recorded')} <EntryNumber index={out.entry} />{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => back(out.term)}>
              {say('desk.said.term-back', { term: out.term.id })}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

interface WhichProps extends Pick<TermFormProps, 'agreements'> {
  readonly value: TermDraft
  /** The terms that stand in the glossary of the agreement chosen. */
  readonly known: ReturnType<typeof recordsOf>
  put(part: Partial<TermDraft>): void
}

/** Of which agreement it is a term, and whether a new one or one that stands, which is then what one begins with. */
function Which({ value, agreements, known, put }: WhichProps) {
  const say = useSay()
  return (
    <>
      <NativeSelect
        label={say('desk.said.term-of')}
        value={value.of}
        data={[
          { value: '', label: say('desk.watch.choose') },
          ...agreements.map(({ id, name }) => ({ value: id, label: name === '' ? id : `${name} (${id})` })),
        ]}
        onChange={({ currentTarget }) => put({ of: currentTarget.value })}
      />
      {known.length > 0 && (
        <NativeSelect
          label={say('desk.said.term-change')}
          value={known.some(({ id }) => textOf(id) === value.id) ? value.id : ''}
          data={[
            { value: '', label: say('desk.said.term-change-none') },
            ...known.map(({ id }) => ({ value: textOf(id), label: textOf(id) })),
          ]}
          onChange={({ currentTarget }) => {
            const term = known.find(({ id }) => textOf(id) === currentTarget.value)
            put(term === undefined ? { ...NO_TERM, of: value.of } : termDraftOf(value.of, term))
          }}
        />
      )}
      <TextInput
        label={say('desk.said.term-id')}
        maxLength={128}
        value={value.id}
        onChange={({ currentTarget }) => put({ id: currentTarget.value })}
      />
    </>
  )
}

interface PairsProps {
  readonly legend: ReactNode
  readonly keys: string
  readonly texts: string
  readonly pairs: readonly Pair[]
  readonly long?: boolean
  put(pairs: readonly Pair[]): void
}

/** A list of texts, each under a name: wordings by language, meanings by party. */
function Pairs({ legend, keys, texts, pairs, long = false, put }: PairsProps) {
  const say = useSay()
  const change = (at: number, part: Partial<Pair>) => put(pairs.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={css.form}>
      <legend>{legend}</legend>
      {placed(pairs).map(({ item: { key, text }, at }) => (
        <div key={at} className={css.point}>
          <TextInput
            label={keys}
            autoComplete="off"
            maxLength={128}
            value={key}
            onChange={({ currentTarget }) => change(at, { key: currentTarget.value })}
          />
          {long ? (
            <Textarea
              label={texts}
              autosize
              dir="auto"
              value={text}
              onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
            />
          ) : (
            <TextInput label={texts} dir="auto" value={text} onChange={({ currentTarget }) => change(at, { text: currentTarget.value })} />
          )}
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" justify="start" onClick={() => put([...pairs, { key: '', text: '' }])}>
        {say('desk.said.term-add')}
      </Button>
    </fieldset>
  )
}
