/** An instrument by form: what it is, and its clauses one by one, with how Parley reads each beside the words of the document. */
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useHead } from '../../data/reading.ts'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { ClausesField, firstClauses } from './clauses.tsx'
import { designationOf } from './designation-of.ts'
import { Designations, Regime } from './designations.tsx'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { ChoiceField } from './kit/fields.tsx'
import { clauseOf, filedAs, filled, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'
import { Objectives } from './objectives.tsx'
import { OwnName } from './office.tsx'
import { INSTRUMENT, OBJECTIVE } from './table/instrument.ts'
import { UndoInstrument } from './undo.tsx'

const KINDS = ['mandate', 'rule', 'licence', 'measure', 'exemption', 'agreement'] as const

interface InstrumentDraft {
  readonly head: Written
  readonly clauses: readonly Written[]
}
const NOTHING: InstrumentDraft = { head: {}, clauses: firstClauses }
const HEAD = INSTRUMENT.filter(({ key }) => key !== 'clauses')

export function InstrumentForm() {
  const say = useSay()
  const draft = useDraft('write.instrument', NOTHING)
  const onFile = useOnFile()
  const house = useHead().data?.store?.zone ?? 'UTC'
  const { head, clauses } = draft.value
  const zone = textOf(head.zone).trim() || house
  const id = textOf(head.id).trim() || shortName(textOf(head.title))
  const item = useMemo((): Filing => filingOf(head, id, zone, clauses), [head, id, zone, clauses])
  const set = (patch: Written) => draft.set((before) => ({ ...before, head: { ...before.head, ...patch } }))
  const missing = id === '' || ['kind', 'issuer', 'from', 'until'].some((key) => textOf(head[key]) === '')
  const why = missing ? say('desk.write.instrument.needs') : undefined
  return (
    <FilingForm
      name="write.instrument"
      wide
      {...{ draft, item, why }}
      next={<Next things={['claim']} ask />}
      undo={() => <UndoInstrument id={id} />}
    >
      <div className={css.fields}>
        <Described table={HEAD} path="instrument" whole={head} {...{ set, onFile, zone }} inputs={headInputs} />
      </div>
      <ClausesField
        path="instrument"
        kind={textOf(head.kind)}
        {...{ clauses, onFile, zone }}
        onChange={(next) => draft.set((before) => ({ ...before, clauses: next }))}
      />
    </FilingForm>
  )
}

function filingOf(head: Written, id: string, zone: string, clauses: readonly Written[]): Filing {
  const { from, until, before, attested, objectives, designations, regime, ...rest } = filedAs(INSTRUMENT, head, zone)
  const of = filled(recordOf(regime))
  const instrument = {
    ...{ ...rest, id, zone, term: [from, until] },
    ...(objectives === undefined ? {} : { objectives: recordsOf(objectives).map((one) => filedAs(OBJECTIVE, one, zone)) }),
    ...(Object.keys(of).length === 0 ? {} : { regime: of }),
    ...(designations === undefined ? {} : { designations: recordsOf(designations).map((one) => designationOf(one, zone)) }),
    ...(attested === 'false' ? { attested: false } : {}),
    clauses: clauses.map(clauseOf),
  }
  return before === true ? { instrument, before } : { instrument }
}

function Kind({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const kinds = KINDS.map((one) => ({
    value: one,
    label: say('desk.write.instrument.kind-is', { kind: say(`desk.law.kind.${one}`), what: say(`desk.write.instrument.kind-${one}`) }),
  }))
  return (
    <ChoiceField {...{ path, label, onChange }} value={textOf(value)} of={[{ value: '', label: say('desk.write.choose') }, ...kinds]} />
  )
}

function Order({ path, label, hint, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const others = onFile.orders.filter((one) => one.value !== 'HOUSE').map((one) => ({ value: one.value, label: one.value }))
  const of = [{ value: '', label: say('desk.write.instrument.order-house') }, ...others]
  return <ChoiceField {...{ path, label, hint, onChange, of }} value={textOf(value)} />
}

const headInputs: Inputs = {
  kind: Kind,
  order: Order,
  objectives: Objectives,
  designations: Designations,
  regime: Regime,
  own: (props) => <OwnName {...props} from={textOf(props.whole.title)} />,
}
