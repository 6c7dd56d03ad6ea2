/** A field for a day or a moment, with what was typed read back in words: 03/04 is two days, and the browser decides which one it shows. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useMoments } from '../words/moments.ts'
import { useSay } from '../words/words.tsx'
import css from './date-field.module.css'

export interface DateFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  /** A day, or the hours of a day as well. */
  readonly of: 'day' | 'moment'
  /** `2026-01-12`, or `2026-01-12T08:00`; empty for none. */
  readonly value: string
  onChange(value: string): void
  /** By whose clock it is meant; the house's unless told. */
  readonly zone?: string | undefined
}

export function DateField({ of, value, onChange, zone, ...input }: DateFieldProps) {
  return (
    <div>
      <TextInput
        {...input}
        type={of === 'day' ? 'date' : 'datetime-local'}
        value={of === 'day' ? value.slice(0, 10) : value}
        onChange={({ currentTarget }) => onChange(currentTarget.value.slice(0, 16))}
      />
      <DateInWords value={value} zone={zone} />
    </div>
  )
}

/** A day (its first moment) or a moment by the clock of a zone, in the reader's language; nothing for what is neither. */
export function DateInWords({ value, zone }: { value: string; zone?: string | undefined }) {
  const say = useSay()
  const moments = useMoments()
  const at = Date.parse(`${value.length === 10 ? `${value}T00:00` : value}Z`)
  return (
    <p className={css.words} aria-live="polite">
      {!Number.isNaN(at) &&
        say('desk.part.date-in-words', {
          day: moments.write(at, 'day-in-words', 'UTC'),
          time: moments.write(at, 'time', 'UTC'),
          zone: zone ?? moments.zone,
        })}
    </p>
  )
}
