/** A step that somebody takes: its fields, drawn from a table, what is wrong with them, and what came of it. */
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useCallback, useId, useMemo, useState } from 'react'
import type { Once, Result } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Receipt, Written } from '../../../client/shapes.ts'
import type { StepCapability } from '../../../client/watch-shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Told } from '../../../parts/told.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './step-form.module.css'
import { wrongsOf } from './step-wrongs.ts'

export interface StepField {
  /** Where it stands in the step: `words`, or `views/GOV/class` for what is inside. */
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly input: 'text' | 'long' | 'choice' | 'names' | 'tick' | 'day' | 'moment' | 'number'
  /** Of a moment: by whose clock it is meant. */
  readonly zone?: string
  /** Of a choice. */
  readonly of?: readonly { readonly value: string; readonly label: string }[]
  /** Offered as one types; anything else may be typed too. */
  readonly offered?: readonly string[]
  readonly needed?: boolean
}
export interface StepKind {
  readonly id: string
  readonly label: string
  /** What it does and what it does not, as a sentence. */
  readonly note: string
  readonly fields: readonly StepField[]
  /** Why the acting office cannot take it now, as the server says it; null when it can. */
  readonly hindrance: string | null
  /** What is sent, from what was typed. */
  written(typed: Typed): Written
  /** The field that a place in what was sent was made of, where its name does not say so: as of rows that were made of several fields. */
  madeOf?(place: string, typed: Typed): string | null
}
/** What was typed, by key; a tick is `yes` or nothing. */
export type Typed = Readonly<Record<string, string>>

export interface StepFormProps {
  /** The name of the draft: of what the step is taken. */
  readonly name: string
  readonly title: string
  readonly kinds: readonly StepKind[]
  /** What comes next: the form opens there where that can be taken, and says so where it cannot. */
  readonly first?: string
  send(client: Client, step: Written, once: Once): Promise<Result<Receipt>>
}

const NOTHING: { readonly kind: string; readonly typed: Typed } = { kind: '', typed: {} }

/** Under which name what is typed of a step is kept. */
export const stepDraft = (name: string): string => `step.${name}`

export function StepForm({ name, title, kinds, first, send }: StepFormProps) {
  const say = useSay()
  const id = useId()
  const draft = useDraft(stepDraft(name), NOTHING)
  const [done, setDone] = useState<number | null>(null)
  const { typed } = draft.value
  const kind =
    kinds.find((one) => one.id === draft.value.kind) ??
    kinds.find(({ id, hindrance }) => id === first && hindrance === null) ??
    kinds.find(({ hindrance }) => hindrance === null) ??
    kinds[0]
  const step = useMemo(() => (kind === undefined ? {} : { [kind.id]: kind.written(typed) }), [kind, typed])
  const write = useWrite(
    useCallback((client, once) => send(client, step, once), [send, step]),
    { draft: stepDraft(name) },
  )
  if (kind === undefined) return null
  const { idOf, fieldOf, wrongAt } = wrongsOf(kind, typed, write.problem, id)
  const missing = kind.fields.find(({ key, needed }) => needed === true && (typed[key] ?? '').trim() === '')
  const why = kind.hindrance ?? (missing === undefined ? undefined : say('desk.watch.field-needed', { field: missing.label }))
  const set = (key: string, value: string) => draft.set((before) => ({ kind: kind.id, typed: { ...before.typed, [key]: value } }))
  const take = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    setDone(receipt.from)
  }
  return (
    <form className={css.form} noValidate onSubmit={(event) => event.preventDefault()} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <WriteTold write={write} fieldOf={fieldOf} />
      {kinds.length > 1 && <Next kinds={kinds} first={first} />}
      {kinds.length > 1 && <Choose kinds={kinds} first={first} kind={kind.id} choose={(next) => draft.set({ kind: next, typed: {} })} />}
      <p className={css.note}>{kind.note}</p>
      <div className={css.fields}>
        {kind.fields.map((field) => (
          <One
            key={`${kind.id} ${field.key}`}
            {...{ field, id: idOf(field.key), wrong: wrongAt(field.key) }}
            value={typed[field.key] ?? ''}
            set={(value) => set(field.key, value)}
          />
        ))}
      </div>
      <div className={css.end}>
        <ActButton primary pending={write.pending} why={why} onAct={() => void take()}>
          {kind.label}
        </ActButton>
        <span role="status">
          {done !== null && (
            <>
              {say('desk.watch.step-recorded')} <EntryNumber index={done} />
            </>
          )}
        </span>
      </div>
      {kinds.length > 1 && <Barred kinds={kinds.filter((one) => !mayTake(one))} />}
    </form>
  )
}

interface ChooseProps {
  readonly kinds: readonly StepKind[]
  readonly first: string | undefined
  readonly kind: string
  choose(kind: string): void
}

/** Which step it is to be: what the acting office may take, and then what it may not. */
function Choose({ kinds, first, kind, choose }: ChooseProps) {
  const say = useSay()
  const groups = [
    { group: say('desk.watch.step-may'), items: offered(kinds.filter(mayTake), first) },
    {
      group: say('desk.watch.step-may-not'),
      items: offered(
        kinds.filter((one) => !mayTake(one)),
        first,
      ),
    },
  ]
  return (
    <NativeSelect
      label={say('desk.watch.step-kind')}
      value={kind}
      data={groups.filter(({ items }) => items.length > 0)}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

const mayTake = ({ hindrance }: StepKind): boolean => hindrance === null

/** What comes next stands before what can be done as well. */
const offered = (kinds: readonly StepKind[], first: string | undefined) =>
  [...kinds].sort((a, b) => Number(b.id === first) - Number(a.id === first)).map(({ id, label }) => ({ value: id, label }))

/** What comes next, and why the acting office does not take it, where it does not. */
function Next({ kinds, first }: { kinds: readonly StepKind[]; first: string | undefined }) {
  const say = useSay()
  const next = kinds.find(({ id }) => id === first)
  if (next === undefined) return null
  return (
    <p className={css.next}>
      {say('desk.watch.step-next', { step: next.label })} {next.hindrance !== null && <Told>{next.hindrance}</Told>}
    </p>
  )
}

/** The steps that the acting office may not take now, each with the reason. */
function Barred({ kinds }: { kinds: readonly StepKind[] }) {
  const say = useSay()
  const id = useId()
  if (kinds.length === 0) return null
  return (
    <details className={css.barred} aria-labelledby={id}>
      <summary id={id}>{say('desk.watch.step-barred', { n: kinds.length })}</summary>
      <dl>
        {kinds.map(({ id: step, label, hindrance }) => (
          <div key={step}>
            <dt>{label}</dt>
            <dd>
              <Told>{hindrance ?? ''}</Told>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** What helps stands under the field, so that fields beside each other stay in line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

interface OneProps {
  readonly field: StepField
  /** Of the control, for links that lead to it. */
  readonly id: string
  /** What the server found wrong with it. */
  readonly wrong: string | undefined
  readonly value: string
  set(value: string): void
}

function One({ field, id, wrong, value, set }: OneProps) {
  const list = useId()
  const { label, hint, input, of = [], offered, needed = false } = field
  const error = wrong === undefined ? undefined : <Told>{wrong}</Told>
  const shared = { id, label, description: hint, required: needed, withAsterisk: false, inputWrapperOrder: ORDER, error }
  if (input === 'choice')
    return <NativeSelect {...shared} value={value} data={[...of]} onChange={(event) => set(event.currentTarget.value)} />
  if (input === 'tick')
    return (
      <Checkbox
        {...{ id, label, description: hint, error }}
        checked={value === 'yes'}
        onChange={(event) => set(event.currentTarget.checked ? 'yes' : '')}
      />
    )
  if (input === 'long')
    return (
      <Textarea {...shared} className={css.all} rows={3} dir="auto" value={value} onChange={(event) => set(event.currentTarget.value)} />
    )
  if (input === 'moment') return <DateField {...shared} of="moment" value={value} onChange={set} zone={field.zone} />
  return (
    <div>
      <TextInput
        {...shared}
        type={input === 'day' ? 'date' : 'text'}
        inputMode={input === 'number' ? 'numeric' : 'text'}
        dir="auto"
        autoComplete="off"
        list={offered === undefined ? undefined : list}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
      {offered !== undefined && (
        <datalist id={list}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}

/** Why an office may not take a step, by what the server told of it. */
export function hindranceIn(capabilities: readonly StepCapability[], verb: string): string | null {
  const found = capabilities.find((one) => one.verb === verb)
  return found === undefined || found.may ? null : (found.why?.detail ?? found.verb)
}

/** What was typed under these keys, without what is empty. */
export function said(typed: Typed, keys: readonly string[]): Written {
  return Object.fromEntries(keys.flatMap((key) => ((typed[key] ?? '').trim() === '' ? [] : [[key, (typed[key] ?? '').trim()]])))
}
