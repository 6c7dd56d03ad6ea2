/** What each effect takes: docs/formats/instrument.md, section Clause. */
import { Checkbox } from '@mantine/core'
import type { Written } from '../../client/shapes.ts'
import { defaultScope, type EffectName, VERBS } from '../../parts/law/clause-sentence.ts'
import { recordsOf, textOf, textsOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import { Conditions } from './conditions.tsx'
import { ChoiceField, NamesField, SpanField, TextField, TickField } from './kit/fields.tsx'
import type { OnFile } from './kit/on-file.ts'

interface EffectProps {
  readonly path: string
  readonly clause: Written
  readonly kind: string
  readonly onFile: OnFile
  set(patch: Written): void
}

export function EffectFields({ effect, ...props }: EffectProps & { effect: EffectName }) {
  const Fields = fields[effect]
  return (
    <>
      {Fields !== null && <Fields {...props} />}
      {(effect === 'forbid' || effect === 'require' || effect === 'limit') && <Scope {...props} />}
    </>
  )
}

const fields: Readonly<Record<EffectName, ((props: EffectProps) => React.ReactNode) | null>> = {
  permit: Permit,
  forbid: null,
  require: Require,
  limit: Limit,
  oblige: Oblige,
  exempt: Exempt,
  reserve: null,
  empower: Empower,
}

function Permit({ path, clause, set, onFile }: EffectProps) {
  const say = useSay()
  return (
    <div className={css.all}>
      <details className={css.more} open={clause.defer !== undefined || clause.after_the_fact === true}>
        <summary>{say('desk.write.permit.more')}</summary>
        <div className={css.fields}>
          <NamesField
            path={`${path}.defer`}
            label={say('desk.write.permit.defer')}
            hint={say('desk.write.permit.defer-hint')}
            value={textsOf(clause.defer)}
            onChange={(defer) => set({ defer })}
            offered={onFile.clauses}
          />
          <SpanField
            path={`${path}.within`}
            label={say('desk.write.permit.within')}
            value={textOf(clause.within)}
            onChange={(within) => set({ within })}
          />
          <TickField
            path={`${path}.after_the_fact`}
            label={say('desk.write.permit.after')}
            value={clause.after_the_fact === true}
            onChange={(after) => set({ after_the_fact: after })}
          />
        </div>
      </details>
    </div>
  )
}

function Require({ path, clause, set, onFile }: EffectProps) {
  const say = useSay()
  return (
    <Conditions
      path={`${path}.any`}
      title={say('desk.write.require.title')}
      hint={say('desk.write.require.hint')}
      conditions={recordsOf(clause.any)}
      onChange={(any) => set({ any })}
      onFile={onFile}
    />
  )
}

function Limit({ path, clause, set }: EffectProps) {
  const say = useSay()
  const of = textOf(clause.of)
  const money = of !== 'count' && of !== 'qty'
  const rolling = /^rolling-(\d*)d$/.exec(textOf(clause.window))
  return (
    <>
      <TextField path={`${path}.max`} label={say('desk.write.limit.max')} value={textOf(clause.max)} onChange={(max) => set({ max })} />
      <ChoiceField
        path={`${path}.of`}
        label={say('desk.write.limit.of')}
        value={money ? 'money' : of}
        onChange={(next) => set({ of: next === 'money' ? '' : next })}
        of={(['count', 'qty', 'money'] as const).map((one) => ({ value: one, label: say(`desk.write.limit.of-${one}`) }))}
      />
      {money && (
        <TextField
          path={`${path}.of.currency`}
          label={say('desk.write.limit.currency')}
          value={of}
          onChange={(next) => set({ of: next.toUpperCase() })}
          placeholder="USD"
        />
      )}
      {of === 'qty' && (
        <TextField
          path={`${path}.unit`}
          label={say('desk.write.limit.unit')}
          value={textOf(clause.unit)}
          onChange={(unit) => set({ unit })}
          placeholder="kg"
        />
      )}
      <ChoiceField
        path={`${path}.window`}
        label={say('desk.write.limit.window')}
        value={rolling === null ? textOf(clause.window) : 'rolling'}
        onChange={(next) => set({ window: next === 'rolling' ? 'rolling-30d' : next })}
        of={(['day', 'month', 'year', 'term', 'rolling'] as const).map((one) => ({
          value: one,
          label: say(`desk.write.limit.window-${one}`),
        }))}
      />
      {rolling !== null && (
        <TextField
          path={`${path}.window.days`}
          label={say('desk.write.limit.days')}
          value={rolling[1] ?? ''}
          onChange={(days) => set({ window: `rolling-${days.replaceAll(/\D/g, '')}d` })}
        />
      )}
    </>
  )
}

function Oblige({ path, clause, set, onFile }: EffectProps) {
  const say = useSay()
  return (
    <>
      <div className={css.all}>
        <TextField
          path={`${path}.duty`}
          label={say('desk.write.oblige.duty')}
          hint={say('desk.write.oblige.duty-hint')}
          value={textOf(clause.duty)}
          onChange={(duty) => set({ duty })}
        />
      </div>
      <TextField
        path={`${path}.by`}
        label={say('desk.write.oblige.by')}
        hint={say('desk.write.oblige.by-hint')}
        value={textOf(clause.by)}
        onChange={(by) => set({ by })}
        offered={onFile.parties}
      />
      <TextField
        path={`${path}.to`}
        label={say('desk.write.oblige.to')}
        hint={say('desk.write.oblige.to-hint')}
        value={Array.isArray(clause.to) ? '' : textOf(clause.to)}
        onChange={(to) => set({ to })}
        offered={onFile.parties}
      />
      <SpanField
        path={`${path}.within`}
        label={say('desk.write.oblige.within')}
        value={textOf(clause.within)}
        onChange={(within) => set({ within })}
      />
    </>
  )
}

function Exempt({ path, clause, set, onFile }: EffectProps) {
  const say = useSay()
  // What lifts by tag was written in a file and stays as it is.
  const tagged = Array.isArray(clause.lifts) ? clause.lifts.filter((one) => typeof one !== 'string') : []
  const named = Array.isArray(clause.lifts) ? clause.lifts.filter((one) => typeof one === 'string') : []
  return (
    <>
      <div className={css.all}>
        <NamesField
          path={`${path}.lifts`}
          label={say('desk.write.exempt.lifts')}
          hint={say('desk.write.exempt.lifts-hint')}
          value={named}
          onChange={(lifts) => set({ lifts: [...lifts, ...tagged] })}
          offered={onFile.clauses}
        />
      </div>
      <Conditions
        path={`${path}.if`}
        title={say('desk.write.exempt.if')}
        hint={say('desk.write.exempt.if-hint')}
        conditions={recordsOf(clause.if)}
        onChange={(next) => set({ if: next })}
        onFile={onFile}
      />
    </>
  )
}

function Empower({ path, clause, set, onFile }: EffectProps) {
  const say = useSay()
  const verbs = Array.isArray(clause.to) ? textsOf(clause.to) : []
  return (
    <>
      <TextField
        path={`${path}.who`}
        label={say('desk.write.empower.who')}
        value={textOf(clause.who)}
        onChange={(who) => set({ who })}
        offered={onFile.parties}
      />
      <NamesField
        path={`${path}.over`}
        label={say('desk.write.empower.over')}
        value={textsOf(clause.over)}
        onChange={(over) => set({ over })}
        offered={onFile.instruments}
      />
      <fieldset className={css.group}>
        <legend>{say('desk.write.empower.to')}</legend>
        <div className={css.ticks}>
          {VERBS.map((verb) => (
            <Checkbox
              key={verb}
              label={say(`desk.law.verb.${verb}`)}
              checked={verbs.includes(verb)}
              onChange={(event) => set({ to: event.currentTarget.checked ? [...verbs, verb] : verbs.filter((one) => one !== verb) })}
            />
          ))}
        </div>
      </fieldset>
      <TickField
        path={`${path}.onward`}
        label={say('desk.write.empower.onward')}
        value={clause.onward === true}
        onChange={(onward) => set({ onward })}
      />
    </>
  )
}

function Scope({ path, clause, kind, set }: EffectProps) {
  const say = useSay()
  const usual = defaultScope(kind)
  return (
    <ChoiceField
      path={`${path}.scope`}
      label={say('desk.write.scope.title')}
      value={textOf(clause.scope) || usual}
      onChange={(scope) => set({ scope: scope === usual ? '' : scope })}
      of={(['any', 'warrant'] as const).map((one) => ({ value: one, label: say(`desk.write.scope.${one}`) }))}
    />
  )
}
