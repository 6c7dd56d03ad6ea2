/** The fields of one clause: its words, what it does, what it is about, and what its effect takes beside that. */
import type { Written } from '../../client/shapes.ts'
import { EFFECTS, type EffectName } from '../../parts/law/clause-sentence.ts'
import { useSay } from '../../words/words.tsx'
import type { ClauseProps } from './clause-props.ts'
import css from './clauses.module.css'
import { clauseInputs } from './effect.tsx'
import { Described, type InputProps } from './kit/described.tsx'
import { ChoiceField } from './kit/fields.tsx'
import { CLAUSE, fieldsOf } from './table/clause.ts'

export function ClauseFields({ path, clause, kind, zone, onFile, onChange }: ClauseProps) {
  const set = (patch: Written) => onChange({ ...clause, ...patch })
  const effect = EFFECTS.find((one) => one === clause.effect)
  const shared = { path, onFile, set, kind, zone, whole: clause }
  return (
    <div className={css.fields}>
      <Described {...shared} table={CLAUSE} inputs={{ own: Effect }} />
      {effect !== undefined && <Described key={effect} {...shared} table={fieldsOf(effect)} inputs={clauseInputs} />}
    </div>
  )
}

function Effect({ path, label, value, set }: InputProps) {
  const say = useSay()
  const effects = EFFECTS.map((one) => ({ value: one, label: say(`desk.write.effect.${one}`) }))
  return (
    <ChoiceField
      {...{ path, label }}
      value={EFFECTS.find((one) => one === value) ?? ''}
      onChange={(next) => set({ effect: next, ...starts(next as EffectName) })}
      of={[{ value: '', label: say('desk.write.choose') }, ...effects]}
    />
  )
}

/** What a clause of this effect begins with, where leaving it out would be refused anyway. */
const starts = (effect: EffectName): Written =>
  effect === 'limit' ? { of: 'count', window: 'month' } : effect === 'require' ? { any: [{}] } : {}
