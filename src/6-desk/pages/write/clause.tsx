/** The fields of one clause: its words, what it does, what it is about, and what its effect takes beside that. */
import type { Written } from '../../client/shapes.ts'
import { DIMENSIONS, type Dimension, EFFECTS, type EffectName } from '../../parts/law/clause-sentence.ts'
import { recordOf, textOf, textsOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import type { ClauseProps } from './clause-props.ts'
import css from './clauses.module.css'
import { EffectFields } from './effect.tsx'
import { ChoiceField, LongField, NamesField, TextField, TickField } from './kit/fields.tsx'

export function ClauseFields({ path, clause, kind, onFile, onChange }: ClauseProps) {
  const say = useSay()
  const set = (patch: Written) => onChange({ ...clause, ...patch })
  const effect = EFFECTS.find((one) => one === clause.effect)
  const effects = EFFECTS.map((one) => ({ value: one, label: say(`desk.write.effect.${one}`) }))
  return (
    <div className={css.fields}>
      <div className={css.all}>
        <LongField
          path={`${path}.words`}
          label={say('desk.write.clauses.words')}
          hint={say('desk.write.clauses.words-hint')}
          value={textOf(clause.words)}
          onChange={(words) => set({ words })}
        />
      </div>
      <ChoiceField
        path={`${path}.effect`}
        label={say('desk.write.clauses.effect')}
        value={effect ?? ''}
        onChange={(next) => set({ effect: next, ...starts(next as EffectName) })}
        of={[{ value: '', label: say('desk.write.choose') }, ...effects]}
      />
      <TextField path={`${path}.id`} label={say('desk.write.clauses.id')} value={textOf(clause.id)} onChange={(id) => set({ id })} />
      {effect !== undefined && effect !== 'empower' && (
        <About path={`${path}.about`} about={recordOf(clause.about)} onChange={(about) => set({ about })} onFile={onFile} />
      )}
      {effect !== undefined && <EffectFields {...{ path, clause, effect, kind, onFile, set }} />}
    </div>
  )
}

/** What a clause of this effect begins with, where leaving it out would be refused anyway. */
const starts = (effect: EffectName): Written =>
  effect === 'limit' ? { of: 'count', window: 'month' } : effect === 'require' ? { any: [{}] } : {}

const FIRST: readonly Dimension[] = ['kind', 'actor', 'counterpart', 'place']

interface AboutProps {
  readonly path: string
  readonly about: Written
  onChange(about: Written): void
  readonly onFile: ClauseProps['onFile']
}

/** Which acts it speaks of. What is left empty leaves every act in. */
function About({ path, about, onChange, onFile }: AboutProps) {
  const say = useSay()
  const field = (dimension: Dimension) => (
    <Names
      key={dimension}
      {...{ path, dimension, onFile }}
      given={about[dimension]}
      onChange={(next) => onChange({ ...about, [dimension]: next })}
    />
  )
  const rest = DIMENSIONS.filter((one) => !FIRST.includes(one))
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.write.about.title')}</legend>
      <p className={css.hint}>{say('desk.write.about.hint')}</p>
      <div className={css.fields}>{FIRST.map(field)}</div>
      <details className={css.more} open={rest.some((one) => about[one] !== undefined)}>
        <summary>{say('desk.write.about.more')}</summary>
        <div className={css.fields}>{rest.map(field)}</div>
      </details>
    </fieldset>
  )
}

function Names({
  path,
  dimension,
  given,
  onChange,
  onFile,
}: {
  path: string
  dimension: Dimension
  given: unknown
  onChange(given: unknown): void
  onFile: ClauseProps['onFile']
}) {
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
