/** The fields of the form: the few kinds it needs, so that little is fetched on a phone. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useSay } from '../../../words/words.tsx'
import type { ReportDraft, Wanting } from './draft.ts'
import type { Part } from './part.ts'
import css from './report.module.css'

/** Those of the draft's fields that hold text. */
export type TextName = { [K in keyof ReportDraft]: ReportDraft[K] extends string ? K : never }[keyof ReportDraft]

interface FieldProps extends Part {
  readonly name: TextName
  readonly hint?: boolean
  /** What else than its own name may be wrong with it. */
  readonly also?: readonly Wanting[]
}
type Labels =
  | 'mechanism'
  | 'what'
  | 'place'
  | 'lat'
  | 'lon'
  | 'zone'
  | 'by'
  | 'against'
  | 'actors'
  | 'means'
  | 'name'
  | 'party'
  | 'origin'
  | 'accessBy'
  | 'accessWhy'
  | 'words'
  | 'from'
  | 'to'

/** What helps stands under the field, so that fields beside each other stay in line. */
const ORDER: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']

function useField({ name, wanting, also = [], hint = false }: FieldProps) {
  const say = useSay()
  const wrong = wanting.find((one) => one === name || also.includes(one))
  return {
    id: `report-${name}`,
    inputWrapperOrder: ORDER,
    label: say(name === 'title' ? 'desk.watch.report.headline' : `desk.watch.report.${name as Labels}`),
    error: wrong === undefined ? undefined : say(`desk.watch.report.want-${wrong}`),
    description: hint ? say(`desk.watch.report.${name as 'what' | 'origin' | 'zone' | 'actors' | 'words'}-hint`) : undefined,
  }
}

export interface TextProps extends FieldProps {
  readonly offered?: readonly string[]
  readonly numeric?: boolean
}

export function Text({ offered, numeric = false, ...props }: TextProps) {
  const list = useId()
  const { name, draft, set } = props
  return (
    <>
      <TextInput
        {...useField(props)}
        value={draft[name]}
        autoComplete="off"
        {...(numeric ? { inputMode: 'decimal' as const, dir: 'ltr' } : { dir: 'auto' })}
        {...(offered === undefined ? {} : { list })}
        onChange={(event) => set({ [name]: event.currentTarget.value })}
      />
      {offered !== undefined && (
        <datalist id={list}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

export function Long(props: FieldProps) {
  const { name, draft, set } = props
  return (
    <Textarea
      {...useField(props)}
      className={css.all}
      value={draft[name]}
      dir="auto"
      rows={4}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
}

/** A day and time by the clock of this device. */
export function Time(props: FieldProps) {
  const { name, draft, set } = props
  return (
    <TextInput
      {...useField(props)}
      type="datetime-local"
      value={draft[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value.slice(0, 16) })}
    />
  )
}

export interface ChoiceProps extends Part {
  readonly name: TextName
  readonly label: string
  readonly error?: string | undefined
  readonly of: readonly { readonly value: string; readonly label: string }[]
}
export function Choice({ name, label, error, of, draft, set }: ChoiceProps) {
  return (
    <NativeSelect
      id={`report-${name}`}
      label={label}
      error={error}
      value={draft[name]}
      data={[...of]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
}
