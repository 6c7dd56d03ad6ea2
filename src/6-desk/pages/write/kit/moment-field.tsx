/** A day, and the time of that day where it matters: without one, its first moment is meant. Read back in words, in the zone it is meant in. */
import { Input } from '@mantine/core'
import { DateInWords } from '../../../parts/date-field.tsx'
import { useSay } from '../../../words/words.tsx'
import type { FieldProps } from './fields.tsx'
import css from './kit.module.css'
import { idOf, useWrong } from './problems.tsx'

export interface MomentFieldProps extends FieldProps {
  /** `2026-01-12`, or `2026-01-12T08:00`. */
  readonly value: string
  onChange(value: string): void
  readonly needed?: boolean | undefined
  readonly zone?: string | undefined
}

export function MomentField({ path, label, hint, value, onChange, needed, zone }: MomentFieldProps) {
  const say = useSay()
  const [day = '', time = ''] = value.split('T', 2)
  const wrong = useWrong(path)
  const id = idOf(path)
  return (
    <div>
      <Input.Wrapper {...{ id, label, description: hint, error: wrong, withAsterisk: false }}>
        <div className={day === '' ? undefined : css.moment}>
          <Input
            {...{ id, type: 'date', value: day, required: needed === true, error: wrong !== null }}
            onChange={({ currentTarget }) => onChange(written(currentTarget.value, time))}
          />
          {day !== '' && (
            <Input
              {...{ id: idOf(`${path}.time`), type: 'time', value: time, 'aria-label': say('desk.write.time', { label }) }}
              onChange={({ currentTarget }) => onChange(written(day, currentTarget.value))}
            />
          )}
        </div>
      </Input.Wrapper>
      <DateInWords value={value} zone={zone} />
    </div>
  )
}

const written = (day: string, time: string): string => (day === '' || time === '' ? day : `${day}T${time.slice(0, 5)}`)
