/** An instrument by form: what it is, and its clauses one by one, with how Parley reads each beside the words of the document. */
import { useMemo } from 'react'
import type { Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useHead } from '../../data/reading.ts'
import { textOf, textsOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { ClausesField, firstClauses } from './clauses.tsx'
import { ChoiceField, NamesField, TextField } from './kit/fields.tsx'
import { clauseOf, filled, shortName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { type OnFile, useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'
import { ShortName } from './office.tsx'

const KINDS = ['mandate', 'rule', 'licence', 'measure', 'exemption', 'agreement'] as const

interface InstrumentDraft {
  readonly head: Written
  readonly clauses: readonly Written[]
}
const NOTHING: InstrumentDraft = { head: {}, clauses: firstClauses }

export function InstrumentForm() {
  const say = useSay()
  const draft = useDraft('write.instrument', NOTHING)
  const onFile = useOnFile()
  const zone = useHead().data?.store?.zone ?? 'UTC'
  const { head, clauses } = draft.value
  const id = textOf(head.id).trim() || shortName(textOf(head.title))
  const item = useMemo((): Filing => ({ instrument: instrumentOf(head, id, zone, clauses) }), [head, id, zone, clauses])
  const set = (patch: Written) => draft.set((before) => ({ ...before, head: { ...before.head, ...patch } }))
  const missing = id === '' || ['kind', 'issuer', 'from', 'until'].some((key) => textOf(head[key]) === '')
  const why = missing ? say('desk.write.instrument.needs') : undefined
  return (
    <FilingForm name="write.instrument" wide {...{ draft, item, why }} next={<Next things={['claim']} ask />}>
      <HeadFields {...{ head, set, onFile, zone }} />
      <ClausesField
        path="instrument"
        kind={textOf(head.kind)}
        {...{ clauses, onFile }}
        onChange={(next) => draft.set((before) => ({ ...before, clauses: next }))}
      />
    </FilingForm>
  )
}

function instrumentOf(head: Written, id: string, zone: string, clauses: readonly Written[]): Written {
  const { from, until, zone: own, ...rest } = head
  return { ...filled(rest), id, zone: textOf(own) || zone, term: [from, until], clauses: clauses.map(clauseOf) }
}

interface HeadProps {
  readonly head: Written
  set(patch: Written): void
  readonly onFile: OnFile
  readonly zone: string
}

function HeadFields(props: HeadProps) {
  const say = useSay()
  const { head, set, onFile } = props
  const text = (key: string) => ({
    path: `instrument.${key}`,
    value: textOf(head[key]),
    onChange: (value: string) => set({ [key]: value }),
  })
  const kinds = KINDS.map((one) => ({
    value: one,
    label: say('desk.write.instrument.kind-is', { kind: say(`desk.law.kind.${one}`), what: say(`desk.write.instrument.kind-${one}`) }),
  }))
  return (
    <div className={css.fields}>
      <div className={css.all}>
        <TextField {...text('title')} label={say('desk.write.instrument.name')} needed />
      </div>
      <div className={css.all}>
        <ChoiceField
          {...text('kind')}
          label={say('desk.write.instrument.kind')}
          of={[{ value: '', label: say('desk.write.choose') }, ...kinds]}
        />
      </div>
      <TextField
        {...text('issuer')}
        label={say('desk.write.instrument.issuer')}
        hint={say('desk.write.instrument.issuer-hint')}
        offered={onFile.parties}
        needed
      />
      <Term {...props} />
      <ShortName path="instrument.id" from={textOf(head.title)} value={textOf(head.id)} onChange={(id) => set({ id })} />
      <ChoiceField
        {...text('order')}
        label={say('desk.write.instrument.order')}
        hint={say('desk.write.instrument.order-hint')}
        of={[
          { value: '', label: say('desk.write.instrument.order-house') },
          ...onFile.orders.filter(({ value }) => value !== 'HOUSE').map(({ value }) => ({ value, label: value })),
        ]}
      />
      <NamesField
        path="instrument.rests_on"
        label={say('desk.write.instrument.rests-on')}
        hint={say('desk.write.instrument.rests-on-hint')}
        value={textsOf(head.rests_on)}
        onChange={(list) => set({ rests_on: list })}
        offered={onFile.instruments}
      />
      <TextField {...text('source')} label={say('desk.write.instrument.source')} hint={say('desk.write.instrument.source-hint')} />
    </div>
  )
}

function Term({ head, set, zone }: HeadProps) {
  const say = useSay()
  return (
    <>
      <TextField
        path="instrument.term"
        type="date"
        label={say('desk.write.instrument.from')}
        hint={say('desk.write.instrument.term-hint', { zone })}
        value={textOf(head.from)}
        onChange={(from) => set({ from })}
        needed
      />
      <TextField
        path="instrument.term[1]"
        type="date"
        label={say('desk.write.instrument.until')}
        hint={say('desk.write.instrument.until-hint')}
        value={textOf(head.until)}
        onChange={(until) => set({ until })}
        needed
      />
      <TextField
        path="instrument.review"
        type="date"
        label={say('desk.write.instrument.review')}
        hint={say('desk.write.instrument.review-hint')}
        value={textOf(head.review)}
        onChange={(review) => set({ review })}
      />
    </>
  )
}
