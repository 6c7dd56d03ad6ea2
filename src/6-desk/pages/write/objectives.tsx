/** What an instrument is to bring about, each with what shows it: from where, to what, by when. */
import { Button } from '@mantine/core'
import { recordsOf } from '../../parts/law/written.ts'
import { placed } from '../../parts/placed.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import { Described, type InputProps } from './kit/described.tsx'
import kit from './kit/kit.module.css'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import { OBJECTIVE } from './table/instrument.ts'

export function Objectives({ path, label, hint, value, onChange, onFile, zone }: InputProps) {
  const say = useSay()
  const all = recordsOf(value)
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={css.hint}>{hint}</p>
      {placed(all).map(({ key, item }) => (
        <fieldset key={key} className={css.outside} aria-label={say('desk.write.objective.one', { n: Number(key) + 1 })}>
          <div className={kit.fields}>
            <Described
              table={OBJECTIVE}
              path={`${path}[${key}]`}
              whole={item}
              set={(patch) => onChange(all.map((one, i) => (i === Number(key) ? { ...one, ...patch } : one)))}
              {...{ onFile, zone }}
            />
          </div>
          <Remove
            of={say('desk.write.objective.drop', { n: Number(key) + 1 })}
            onRemove={() => onChange(all.filter((_, i) => i !== Number(key)))}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...all, { id: String(all.length + 1) }])}>
          {say('desk.write.objective.add')}
        </Button>
      </div>
    </fieldset>
  )
}
