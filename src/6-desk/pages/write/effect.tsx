/** How the fields of a clause are typed that are not plain: docs/formats/instrument.md, section Clause. */
import { Button, Checkbox } from '@mantine/core'
import { defaultScope, VERBS } from '../../parts/law/clause-sentence.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../parts/law/written.ts'
import { placed } from '../../parts/placed.ts'
import { useSay } from '../../words/words.tsx'
import css from './clauses.module.css'
import { Conditions } from './conditions.tsx'
import { Depends } from './depends.tsx'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { ChoiceField, NamesField, TextField } from './kit/fields.tsx'
import { filled } from './kit/filing.ts'
import { idOf } from './kit/problems.tsx'
import { Remove } from './kit/remove.tsx'
import { Pattern } from './pattern.tsx'
import { REVIEW_AT, REVIEW_WEIGHT } from './table/mechanism.ts'

/** What a limit counts, with the currency or the unit where there is one. */
function Counted({ path, label, value, onChange, whole, set }: InputProps) {
  const say = useSay()
  const of = textOf(value)
  const money = of !== 'count' && of !== 'qty'
  return (
    <>
      <ChoiceField
        {...{ path, label }}
        value={money ? 'money' : of}
        onChange={(next) => onChange(next === 'money' ? '' : next)}
        of={(['count', 'qty', 'money'] as const).map((one) => ({ value: one, label: say(`desk.write.limit.of-${one}`) }))}
      />
      {money && (
        <TextField
          path={`${path}.currency`}
          label={say('desk.write.limit.currency')}
          value={of}
          onChange={(next) => onChange(next.toUpperCase())}
          placeholder="USD"
        />
      )}
      {of === 'qty' && (
        <TextField
          path={path.replace(/\.of$/, '.unit')}
          label={say('desk.write.limit.unit')}
          value={textOf(whole.unit)}
          onChange={(unit) => set({ unit })}
          placeholder="kg"
        />
      )}
    </>
  )
}

function Window({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const rolling = /^rolling-(\d*)d$/.exec(textOf(value))
  return (
    <>
      <ChoiceField
        {...{ path, label }}
        value={rolling === null ? textOf(value) : 'rolling'}
        onChange={(next) => onChange(next === 'rolling' ? 'rolling-30d' : next)}
        of={(['day', 'month', 'year', 'term', 'rolling'] as const).map((one) => ({
          value: one,
          label: say(`desk.write.limit.window-${one}`),
        }))}
      />
      {rolling !== null && (
        <TextField
          path={`${path}.days`}
          numeric
          label={say('desk.write.limit.days')}
          value={rolling[1] ?? ''}
          onChange={(days) => onChange(`rolling-${days.replaceAll(/\D/g, '')}d`)}
        />
      )}
    </>
  )
}

/** What an exemption lifts: clauses by name, and clauses by their tag, of one issuer or of any. */
function Lifts({ path, label, hint, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const all = Array.isArray(value) ? (value as readonly unknown[]) : []
  const named = all.filter((one) => typeof one === 'string')
  const tagged = all.filter((one) => typeof one !== 'string').map(recordOf)
  const put = (at: number, patch: Readonly<Record<string, unknown>>) =>
    onChange([...named, ...tagged.map((one, i) => (i === at ? { ...one, ...patch } : one))])
  return (
    <div className={css.group}>
      <NamesField {...{ path, label, hint }} value={named} onChange={(lifts) => onChange([...lifts, ...tagged])} offered={onFile.clauses} />
      {placed(tagged).map(({ key, item }) => (
        <fieldset key={key} className={css.condition} aria-label={say('desk.write.exempt.tag-one', { n: Number(key) + 1 })}>
          <TextField
            path={`${path}[${named.length + Number(key)}].tag`}
            label={say('desk.write.exempt.tag')}
            value={textOf(item.tag)}
            onChange={(tag) => put(Number(key), { tag })}
            offered={onFile.tags}
          />
          <TextField
            path={`${path}[${named.length + Number(key)}].issuer`}
            label={say('desk.write.exempt.tag-issuer')}
            value={textOf(item.issuer)}
            onChange={(issuer) => put(Number(key), { issuer })}
            offered={onFile.parties}
          />
          <Remove
            of={say('desk.write.exempt.tag-drop', { n: Number(key) + 1 })}
            onRemove={() => onChange([...named, ...tagged.filter((_, i) => i !== Number(key))])}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...named, ...tagged, { tag: '' }])}>
          {say('desk.write.exempt.tag-add')}
        </Button>
      </div>
    </div>
  )
}

/** When a duty arises: on performance, or when another falls overdue. */
/** What a duty arises from: acts that are performed, another duty that falls overdue, or an incident that touches the instrument. */
function Trigger({ path, label, hint, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const of = recordOf(value)
  const what = 'incident' in of ? 'incident' : 'overdue' in of ? 'overdue' : 'performed'
  const when = recordOf(of.incident)
  const fresh = { performed: undefined, overdue: { overdue: '' }, incident: { incident: {} } }
  const put = (patch: Readonly<Record<string, unknown>>) => onChange({ incident: filled({ ...when, ...patch }) })
  return (
    <div className={css.group}>
      <ChoiceField
        path={path}
        label={say('desk.write.oblige.trigger-what')}
        value={what}
        of={(['performed', 'overdue', 'incident'] as const).map((one) => ({ value: one, label: say(`desk.write.oblige.trigger-${one}`) }))}
        onChange={(next) => onChange(fresh[next as keyof typeof fresh])}
      />
      {what === 'overdue' && (
        <TextField
          path={`${path}.overdue`}
          {...{ label, hint, offered: onFile.clauses }}
          value={textOf(of.overdue)}
          onChange={(overdue) => onChange({ overdue })}
        />
      )}
      {what === 'incident' &&
        [REVIEW_AT, REVIEW_WEIGHT].map((field) => (
          <Described key={field.key} table={[field]} path={`${path}.incident`} whole={when} set={put} onFile={onFile} />
        ))}
    </div>
  )
}

/** Acts that are outside the clause, each with the paragraph that says so. */
function Outside({ path, label, hint, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const all = recordsOf(value)
  const put = (at: number, patch: Readonly<Record<string, unknown>>) =>
    onChange(all.map((one, i) => (i === at ? { ...one, ...patch } : one)))
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className={css.hint}>{hint}</p>
      {placed(all).map(({ key, item }) => (
        <fieldset key={key} className={css.outside} aria-label={say('desk.write.outside.one', { n: Number(key) + 1 })}>
          <TextField
            path={`${path}[${Number(key)}].para`}
            label={say('desk.write.outside.para')}
            value={textOf(item.para)}
            onChange={(para) => put(Number(key), { para })}
          />
          <Pattern
            path={`${path}[${Number(key)}].about`}
            label={say('desk.write.about.title')}
            hint={undefined}
            value={item.about}
            onChange={(about) => put(Number(key), { about })}
            onFile={onFile}
          />
          <Remove
            of={say('desk.write.outside.drop', { n: Number(key) + 1 })}
            onRemove={() => onChange(all.filter((_, i) => i !== Number(key)))}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange([...all, {}])}>
          {say('desk.write.outside.add')}
        </Button>
      </div>
    </fieldset>
  )
}

function Verbs({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const verbs = Array.isArray(value) ? textsOf(value) : []
  return (
    <fieldset className={css.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <div className={css.ticks}>
        {VERBS.map((verb) => (
          <Checkbox
            key={verb}
            label={say(`desk.law.verb.${verb}`)}
            checked={verbs.includes(verb)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...verbs, verb] : verbs.filter((one) => one !== verb))}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Scope({ path, label, value, onChange, kind = '' }: InputProps) {
  const say = useSay()
  const usual = defaultScope(kind)
  return (
    <ChoiceField
      {...{ path, label }}
      value={textOf(value) || usual}
      onChange={(scope) => onChange(scope === usual ? '' : scope)}
      of={(['any', 'warrant'] as const).map((one) => ({ value: one, label: say(`desk.write.scope.${one}`) }))}
    />
  )
}

const ConditionList = ({ path, label, hint = '', value, onChange, onFile }: InputProps) => (
  <Conditions {...{ path, hint, onChange, onFile }} title={label} conditions={recordsOf(value)} />
)

export const clauseInputs: Inputs = {
  pattern: Pattern,
  conditions: ConditionList,
  counted: Counted,
  window: Window,
  lifts: Lifts,
  trigger: Trigger,
  depends: Depends,
  outside: Outside,
  verbs: Verbs,
  scope: Scope,
}
