/** What a duty waits for, and what is owed in step with it: clauses by name, in two lists. */
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import type { InputProps } from './kit/described.tsx'
import { NamesField } from './kit/fields.tsx'
import { idOf } from './kit/problems.tsx'

const HOW = ['after', 'parallel'] as const

export function Depends({ path, label, hint, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const all = recordsOf(value)
  const put = (how: string, clauses: readonly string[]) =>
    onChange([...all.filter((one) => one.how !== how), ...clauses.map((clause) => ({ clause, how }))])
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={css.hint}>{hint}</p>
      {HOW.map((how) => (
        <NamesField
          key={how}
          path={`${path}.${how}`}
          label={say(`desk.write.oblige.depends-${how}`)}
          value={all.filter((one) => one.how === how).map(({ clause }) => textOf(clause))}
          onChange={(clauses) => put(how, clauses)}
          offered={onFile.clauses}
        />
      ))}
    </fieldset>
  )
}
