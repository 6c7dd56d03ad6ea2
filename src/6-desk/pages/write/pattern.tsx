/** Which acts a clause speaks of, dimension by dimension: docs/formats/instrument.md, section Pattern. */
import type { Written } from '../../client/shapes.ts'
import { DIMENSIONS, type Dimension } from '../../parts/law/clause-sentence.ts'
import { recordOf, textsOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import type { InputProps } from './kit/described.tsx'
import { NamesField, TickField } from './kit/fields.tsx'
import type { OnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'

const FIRST: readonly Dimension[] = ['kind', 'actor', 'counterpart', 'place']

/** What is left empty leaves every act in. */
export function Pattern({
  path,
  label,
  hint,
  value,
  onChange,
  onFile,
}: Pick<InputProps, 'path' | 'label' | 'hint' | 'value' | 'onChange' | 'onFile'>) {
  const say = useSay()
  const about = recordOf(value)
  const field = (dimension: Dimension) => (
    <Names
      key={dimension}
      {...{ path, dimension, onFile }}
      given={about[dimension]}
      onChange={(next) => onChange({ ...about, [dimension]: next } satisfies Written)}
    />
  )
  const rest = DIMENSIONS.filter((one) => !FIRST.includes(one))
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      <div className={css.fields}>{FIRST.map(field)}</div>
      <details className={css.more} open={rest.some((one) => about[one] !== undefined)}>
        <summary>{say('desk.write.about.more')}</summary>
        <div className={css.fields}>{rest.map(field)}</div>
      </details>
    </fieldset>
  )
}

interface NamesProps {
  readonly path: string
  readonly dimension: Dimension
  readonly given: unknown
  onChange(given: unknown): void
  readonly onFile: OnFile
}

function Names({ path, dimension, given, onChange, onFile }: NamesProps) {
  const say = useSay()
  const others = textsOf(recordOf(given).not)
  const not = others.length > 0
  const names = not ? others : Array.isArray(given) ? textsOf(given) : []
  const write = (list: readonly string[], but: boolean) => onChange(list.length === 0 ? undefined : but ? { not: list } : list)
  return (
    <div>
      <NamesField
        path={`${path}.${dimension}`}
        label={say(`desk.write.about.${dimension}`)}
        value={names}
        onChange={(list) => write(list, not)}
        offered={onFile.used[dimension]}
      />
      {names.length > 0 && (
        <TickField
          path={`${path}.${dimension}.not`}
          label={say('desk.write.about.not')}
          value={not}
          onChange={(but) => write(names, but)}
        />
      )}
    </div>
  )
}
