/** The fields that forms are made of. Each has a label, may have a hint, and shows what the server found wrong with it. */
import { Checkbox, NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './kit.module.css'
import { idOf, useWrong } from './problems.tsx'

export interface FieldProps {
  /** Where it is in what is filed: `party.kind`. */
  readonly path: string
  readonly label: string
  readonly hint?: string | undefined
}

export interface TextFieldProps extends FieldProps {
  readonly value: string
  onChange(value: string): void
  readonly needed?: boolean
  /** Offered while one types; anything else may be typed too. */
  readonly offered?: readonly Offer[] | undefined
  readonly placeholder?: string | undefined
  readonly lang?: string | undefined
  /** Whole numbers only. */
  readonly numeric?: boolean
}
/** What is offered: what is filed, and what people call it. */
export interface Offer {
  readonly value: string
  readonly name?: string | undefined
}

export function TextField({ path, label, hint, value, onChange, needed, offered, placeholder, lang, numeric }: TextFieldProps) {
  const list = useId()
  return (
    <>
      <TextInput
        {...{ label, value, placeholder, lang, id: idOf(path), description: hint, error: useWrong(path), autoComplete: 'off' }}
        {...(numeric === true ? { inputMode: 'numeric' as const, dir: 'ltr' } : { dir: 'auto' })}
        {...(offered === undefined ? {} : { list })}
        required={needed === true}
        withAsterisk={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {offered !== undefined && (
        <datalist id={list}>
          {offered.map(({ value: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

export function LongField({ path, label, hint, value, onChange, lang }: Omit<TextFieldProps, 'numeric' | 'offered'>) {
  return (
    <Textarea
      {...{ label, value, lang, id: idOf(path), description: hint, error: useWrong(path), dir: 'auto', rows: 3 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export function ChoiceField({
  path,
  label,
  hint,
  value,
  onChange,
  of,
}: FieldProps & { value: string; onChange(value: string): void; of: readonly Choice[] }) {
  return (
    <NativeSelect
      {...{ label, value, id: idOf(path), description: hint, error: useWrong(path), data: [...of] }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Several names: offered from what is on file, or typed and ended with Enter or a comma. */
export function NamesField({
  path,
  label,
  hint,
  value,
  onChange,
  offered = [],
}: FieldProps & { value: readonly string[]; onChange(value: string[]): void; offered?: readonly Offer[] | undefined }) {
  const say = useSay()
  const called = new Map(offered.map((one) => [one.value, one.name]))
  return (
    <TagsInput
      {...{ label, value: [...value], onChange, id: idOf(path), description: hint, error: useWrong(path) }}
      data={offered.map((one) => one.value)}
      placeholder={value.length === 0 ? say('desk.write.names-placeholder') : ''}
      comboboxProps={{ withinPortal: false }}
      renderOption={({ option }) => (
        <span className={css.offer}>
          <Typed text={option.value} />
          {called.has(option.value) && (
            <span className={css.called}>
              <Typed text={called.get(option.value) ?? ''} />
            </span>
          )}
        </span>
      )}
    />
  )
}

export function TickField({ path, label, hint, value, onChange }: FieldProps & { value: boolean; onChange(value: boolean): void }) {
  return (
    <Checkbox
      {...{ label, id: idOf(path), description: hint, error: useWrong(path), checked: value }}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

const UNITS = ['H', 'D', 'W', 'M'] as const
const spanOf = (text: string): readonly [string, string] => {
  const [, days, time] = /^P(?:(\d*)[DWM])?(?:T(\d*)H)?$/.exec(text) ?? []
  return [days ?? time ?? '', /[DWM]/.exec(text)?.[0] ?? 'H']
}

/** A stretch of time, kept as ISO 8601. */
export function SpanField({ path, label, hint, value, onChange }: FieldProps & { value: string; onChange(value: string): void }) {
  const say = useSay()
  const [count, unit] = spanOf(value)
  const write = (n: string, of: string) => onChange(n === '' ? '' : of === 'H' ? `PT${n}H` : `P${n}${of}`)
  return (
    <div className={css.span}>
      <TextInput
        {...{ label, id: idOf(path), description: hint, error: useWrong(path), inputMode: 'numeric', value: count }}
        onChange={(event) => write(event.currentTarget.value.replaceAll(/\D/g, ''), unit)}
      />
      <NativeSelect
        aria-label={say('desk.write.span-unit', { label })}
        value={unit}
        data={UNITS.map((one) => ({ value: one, label: say(`desk.write.span.${one}`) }))}
        onChange={(event) => write(count, event.currentTarget.value)}
      />
    </div>
  )
}
