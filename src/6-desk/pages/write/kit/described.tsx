/** Draws the fields of a table: the common ones first, the rare ones folded away. */
import { Checkbox } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import type { Written } from '../../../client/shapes.ts'
import { textOf, textsOf } from '../../../parts/law/written.ts'
import type { DeskId } from '../../../words/language.ts'
import { useSay } from '../../../words/words.tsx'
import type { Field, InputName } from '../table/field.ts'
import { ChoiceField, LongField, NamesField, SpanField, TextField, TickField } from './fields.tsx'
import css from './kit.module.css'
import { MomentField } from './moment-field.tsx'
import type { OnFile } from './on-file.ts'
import { idOf } from './problems.tsx'

/** What a field is given, however it is typed. */
export interface InputProps {
  readonly field: Field
  readonly path: string
  readonly label: string
  readonly hint: string | undefined
  readonly value: unknown
  onChange(value: unknown): void
  readonly onFile: OnFile
  /** Everything the form holds, for a field that hangs together with others, and how to change several at once. */
  readonly whole: Written
  set(patch: Written): void
  /** In which zone moments are meant; that of the house unless told. */
  readonly zone?: string | undefined
  /** The kind of the instrument, for clauses. */
  readonly kind?: string | undefined
}
export type Inputs = Readonly<Partial<Record<InputName, (props: InputProps) => ReactNode>>>

export interface DescribedProps extends Pick<InputProps, 'onFile' | 'whole' | 'set' | 'zone' | 'kind'> {
  readonly table: readonly Field[]
  /** Where the record stands in what is filed: `instrument`; empty where it is all that is sent. */
  readonly path: string
  /** How fields are typed that are not plain. A field whose input is not there is drawn elsewhere. */
  readonly inputs?: Inputs
  /** What the fold is called, where there is more to say than “More”. */
  readonly more?: DeskId
}

export function Described({ table, more = 'desk.write.more', ...rest }: DescribedProps) {
  const say = useSay()
  const id = useId()
  const rare = table.filter(({ more }) => more === true)
  const one = (field: Field) => <One key={field.key} field={field} {...rest} />
  return (
    <>
      {table.filter(({ more }) => more !== true).map(one)}
      {rare.length > 0 && (
        <details className={`${css.more} ${css.all}`} open={rare.some(({ key }) => isSaid(rest.whole[key]))} aria-labelledby={id}>
          <summary id={id}>{say(more)}</summary>
          <div className={css.fields}>{rare.map(one)}</div>
        </details>
      )}
    </>
  )
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(isSaid) : textOf(value) !== '' && value !== false

function One({ field, path, inputs, whole, set, ...rest }: Omit<DescribedProps, 'table'> & { field: Field }) {
  const say = useSay()
  const Input = inputs?.[field.input] ?? plain[field.input]
  if (Input === undefined) return null
  const drawn = (
    <Input
      {...{ field, whole, set, ...rest }}
      path={path === '' ? field.key : `${path}.${field.key}`}
      label={say(field.label)}
      hint={field.hint === undefined ? undefined : say(field.hint)}
      value={whole[field.key]}
      onChange={(value) => set({ [field.key]: value })}
    />
  )
  return field.wide === true ? <div className={css.all}>{drawn}</div> : drawn
}

const offeredBy = ({ field, onFile }: InputProps) => (field.offered === undefined ? undefined : onFile[field.offered])

function Text(props: InputProps) {
  const { path, label, hint, value, onChange, field } = props
  return (
    <TextField
      {...{ path, label, hint, onChange, needed: field.needed === true, placeholder: field.placeholder, offered: offeredBy(props) }}
      value={textOf(value)}
    />
  )
}

function Choice({ path, label, hint, value, onChange, field }: InputProps) {
  const say = useSay()
  const of = (field.choices ?? []).map(([one, words]) => ({ value: one, label: say(words) }))
  return <ChoiceField {...{ path, label, hint, onChange, of }} value={textOf(value)} />
}

/** Any of what can be chosen. */
function Several({ path, label, value, onChange, field }: InputProps) {
  const say = useSay()
  const chosen = Array.isArray(value) ? textsOf(value) : []
  return (
    <fieldset id={idOf(path)} tabIndex={-1}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.ticks}>
        {(field.choices ?? []).map(([one, words]) => (
          <Checkbox
            key={one}
            label={say(words)}
            checked={chosen.includes(one)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
    </fieldset>
  )
}

const plain: Inputs = {
  text: Text,
  choice: Choice,
  several: Several,
  long: ({ path, label, hint, value, onChange }) => <LongField {...{ path, label, hint, onChange }} value={textOf(value)} />,
  number: ({ path, label, hint, value, onChange }) => (
    <TextField {...{ path, label, hint }} numeric value={textOf(value)} onChange={(text) => onChange(text.replaceAll(/\D/g, ''))} />
  ),
  moment: ({ path, label, hint, value, onChange, field, zone }) => (
    <MomentField {...{ path, label, hint, onChange, zone, needed: field.needed }} value={textOf(value)} />
  ),
  span: ({ path, label, hint, value, onChange }) => <SpanField {...{ path, label, hint, onChange }} value={textOf(value)} />,
  tick: ({ path, label, hint, value, onChange }) => <TickField {...{ path, label, hint, onChange }} value={value === true} />,
  names: (props) => {
    const { path, label, hint, value, onChange } = props
    return <NamesField {...{ path, label, hint, onChange, offered: offeredBy(props) }} value={textsOf(value)} />
  },
}
