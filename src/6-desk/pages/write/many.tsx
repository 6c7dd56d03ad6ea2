/** Things of one kind one under the other, each drawn from the same table, each with a way to take it away. */
import { Button } from '@mantine/core'
import type { Written } from '../../client/shapes.ts'
import { placed } from '../../parts/placed.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import { Described, type Inputs } from './kit/described.tsx'
import kit from './kit/kit.module.css'
import type { OnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import type { Field } from './table/field.ts'

export interface ManyProps {
  /** `desk.write.NAME` has the words for one, for adding one and for dropping one. */
  readonly name: 'designation' | 'request' | 'component' | 'rung' | 'kind' | 'review'
  readonly table: readonly Field[]
  readonly path: string
  readonly label: string
  readonly hint?: string | undefined
  readonly all: readonly Written[]
  onChange(all: readonly Written[]): void
  /** What a new one begins with. */
  readonly fresh: Written
  readonly inputs?: Inputs
  readonly onFile: OnFile
  readonly zone?: string | undefined
}

export function Many({ name, table, path, label, hint, all, onChange, fresh, inputs, onFile, zone }: ManyProps) {
  const say = useSay()
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {placed(all).map(({ key, item }) => (
        <fieldset key={key} className={css.outside} aria-label={say(`desk.write.${name}.one`, { n: Number(key) + 1 })}>
          <div className={kit.fields}>
            <Described
              {...{ table, onFile, zone }}
              inputs={inputs ?? {}}
              path={`${path}[${key}]`}
              whole={item}
              set={(patch) => onChange(all.map((one, i) => (i === Number(key) ? { ...one, ...patch } : one)))}
            />
          </div>
          <Remove
            of={say(`desk.write.${name}.drop`, { n: Number(key) + 1 })}
            onRemove={() => onChange(all.filter((_, i) => i !== Number(key)))}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...all, fresh])}>
          {say(`desk.write.${name}.add`)}
        </Button>
      </div>
    </fieldset>
  )
}
