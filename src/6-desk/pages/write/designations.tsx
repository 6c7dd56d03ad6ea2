/** Who is named under a measure, from when and why, and what was asked to be taken off it. */
import { Button } from '@mantine/core'
import type { Written } from '../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { placed } from '../../parts/placed.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import type { InputProps, Inputs } from './kit/described.tsx'
import { TextField } from './kit/fields.tsx'
import kit from './kit/kit.module.css'
import { MomentField } from './kit/moment-field.tsx'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import { Many } from './many.tsx'
import { DESIGNATION, REQUEST } from './table/instrument.ts'

export function Designations({ path, label, hint, value, onChange, onFile, zone }: InputProps) {
  const all = recordsOf(value)
  return (
    <Many
      {...{ name: 'designation', table: DESIGNATION, path, label, hint, all, onChange, onFile, zone, inputs }}
      fresh={{ id: String(all.length + 1) }}
    />
  )
}

const Requests = ({ path, label, value, onChange, onFile, zone }: InputProps) => (
  <Many {...{ name: 'request', table: REQUEST, path, label, onChange, onFile, zone }} all={recordsOf(value)} fresh={{}} />
)

/** Stretches of time, the end of one left empty where none is set. */
function Terms({ path, label, value, onChange, zone }: InputProps) {
  const say = useSay()
  const all = (Array.isArray(value) ? value : []).map((one: unknown) => (Array.isArray(one) ? one.map(textOf) : ['', '']))
  const put = (at: number, end: 0 | 1, moment: string) =>
    onChange(all.map((one, i) => (i === at ? (end === 0 ? [moment, one[1] ?? ''] : [one[0] ?? '', moment]) : one)))
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {placed(all).map(({ key, item }) => (
        <fieldset key={key} className={css.outside} aria-label={say('desk.write.term.one', { n: Number(key) + 1 })}>
          <div className={kit.fields}>
            <MomentField
              path={`${path}[${key}][0]`}
              label={say('desk.write.term.from')}
              value={item[0] ?? ''}
              onChange={(moment) => put(Number(key), 0, moment)}
              zone={zone}
            />
            <MomentField
              path={`${path}[${key}][1]`}
              label={say('desk.write.term.until')}
              hint={say('desk.instrument.note-until-hint')}
              value={item[1] ?? ''}
              onChange={(moment) => put(Number(key), 1, moment)}
              zone={zone}
            />
          </div>
          <Remove
            of={say('desk.write.term.drop', { n: Number(key) + 1 })}
            onRemove={() => onChange(all.filter((_, i) => i !== Number(key)))}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...all, ['', '']])}>
          {say('desk.write.term.add')}
        </Button>
      </div>
    </fieldset>
  )
}

const inputs: Inputs = { requests: Requests, terms: Terms }

/** The regime of a measure: its id, and what people call it. */
export function Regime({ path, label, hint, value, onChange }: InputProps) {
  const say = useSay()
  const whole = recordOf(value)
  const set = (patch: Written) => onChange({ ...whole, ...patch })
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={css.hint}>{hint}</p>
      <div className={kit.fields}>
        <TextField path={`${path}.id`} label={say('desk.write.regime.id')} value={textOf(whole.id)} onChange={(id) => set({ id })} />
        <TextField
          path={`${path}.title`}
          label={say('desk.write.regime.name')}
          value={textOf(whole.title)}
          onChange={(title) => set({ title })}
        />
      </div>
    </fieldset>
  )
}
