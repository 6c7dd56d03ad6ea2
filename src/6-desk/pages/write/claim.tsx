/** A claim: who says what of whom, from which source, and how good that is on two axes that are judged apart. */

import { Radio } from '@mantine/core'
import { useMemo } from 'react'
import type { Filing } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useFilter } from '../../frame/filter.ts'
import { Grade } from '../../parts/grade.tsx'
import { useSay } from '../../words/words.tsx'
import { ChoiceField, TextField } from './kit/fields.tsx'
import { filled, freshName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { idOf, useWrong } from './kit/problems.tsx'
import { Next } from './next.tsx'

const NOTHING = {
  id: '',
  of: '',
  is: '',
  type: 'true',
  value: '',
  from: '',
  until: '',
  source: '',
  origin: '',
  reliability: '',
  credibility: '',
  basis: '',
}
type ClaimDraft = typeof NOTHING

/** Properties that conditions read: docs/formats/facts.md. */
const PROPERTIES = [
  'consent',
  'notice',
  'coordination',
  'vetted',
  'match:LIST',
  'edition',
  'open-breach',
  'part-of',
  'provider-class',
  'occurred',
  'position',
]
const BASES = ['', 'read', 'recalled', 'computed', 'inferred', 'drafted'] as const
const TYPES = ['true', 'false', 'text', 'number'] as const

function saidIn({ type, value }: ClaimDraft): unknown {
  if (type === 'true' || type === 'false') return type === 'true'
  return type === 'number' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
}

export function ClaimForm() {
  const say = useSay()
  const [of] = useFilter('of')
  const draft = useDraft('write.claim', NOTHING)
  const form = useMemo((): ClaimDraft => ({ ...draft.value, of: draft.value.of || of }), [draft.value, of])
  const item = useMemo((): Filing => {
    const { type: _, value: __, reliability, credibility, origin, ...rest } = form
    const grade = `${reliability}${credibility}`
    return { claim: { ...filled({ ...rest, origin: origin || rest.source, grade }), value: saidIn(form) } }
  }, [form])
  // The name is made when the first thing is written, so that what is sent again after a lost answer is the same claim.
  const set = (patch: Partial<ClaimDraft>) => draft.set((before) => ({ ...before, id: before.id || freshName('C'), ...patch }))
  const missing = form.of === '' || form.is === '' || form.source === '' || form.reliability === '' || form.credibility === ''
  return (
    <FilingForm
      name="write.claim"
      {...{ draft, item }}
      why={missing ? say('desk.write.claim.needs') : undefined}
      next={<Next things={['instrument']} ask />}
    >
      <What form={form} set={set} />
      <Source form={form} set={set} />
      <GradeFields form={form} set={set} />
    </FilingForm>
  )
}

interface PartProps {
  readonly form: ClaimDraft
  set(patch: Partial<ClaimDraft>): void
}

function What({ form, set }: PartProps) {
  const say = useSay()
  const { parties } = useOnFile()
  return (
    <div className={css.fields}>
      <TextField
        path="claim.of"
        label={say('desk.write.claim.of')}
        hint={say('desk.write.claim.of-hint')}
        value={form.of}
        onChange={(of) => set({ of })}
        offered={parties}
        needed
      />
      <TextField
        path="claim.is"
        label={say('desk.write.claim.is')}
        hint={say('desk.write.claim.is-hint')}
        value={form.is}
        onChange={(is) => set({ is })}
        offered={PROPERTIES.map((value) => ({ value }))}
        needed
      />
      <ChoiceField
        path="claim.type"
        label={say('desk.write.claim.type')}
        value={form.type}
        onChange={(type) => set({ type })}
        of={TYPES.map((one) => ({ value: one, label: say(`desk.write.claim.type-${one}`) }))}
      />
      {(form.type === 'text' || form.type === 'number') && (
        <TextField
          path="claim.value"
          label={say('desk.write.claim.value')}
          value={form.value}
          onChange={(value) => set({ value })}
          needed
        />
      )}
      <TextField
        path="claim.from"
        type="date"
        label={say('desk.write.claim.from')}
        hint={say('desk.write.claim.from-hint')}
        value={form.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        path="claim.until"
        type="date"
        label={say('desk.write.claim.until')}
        hint={say('desk.write.claim.until-hint')}
        value={form.until}
        onChange={(until) => set({ until })}
      />
    </div>
  )
}

function Source({ form, set }: PartProps) {
  const say = useSay()
  return (
    <div className={css.fields}>
      <TextField
        path="claim.source"
        label={say('desk.write.claim.source')}
        hint={say('desk.write.claim.source-hint')}
        value={form.source}
        onChange={(source) => set({ source })}
        needed
      />
      <TextField
        path="claim.origin"
        label={say('desk.write.claim.origin')}
        hint={say('desk.write.claim.origin-hint')}
        value={form.origin}
        onChange={(origin) => set({ origin })}
        placeholder={form.source}
      />
      <ChoiceField
        path="claim.basis"
        label={say('desk.write.claim.basis')}
        value={form.basis}
        onChange={(basis) => set({ basis })}
        of={BASES.map((one) => ({ value: one, label: say(`desk.write.claim.basis-${one || 'none'}`) }))}
      />
    </div>
  )
}

const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

function GradeFields({ form, set }: PartProps) {
  const say = useSay()
  const grade = `${form.reliability}${form.credibility}`
  const wrong = useWrong('claim.grade')
  return (
    <div className={css.axis} id={idOf('claim.grade')}>
      <div className={css.axes}>
        <fieldset className={css.axis}>
          <legend>{say('desk.write.claim.reliability')}</legend>
          <p>{say('desk.write.claim.reliability-hint')}</p>
          {RELIABILITY.map((one) => (
            <Radio
              key={one}
              name="reliability"
              value={one}
              checked={form.reliability === one}
              onChange={() => set({ reliability: one })}
              label={say('desk.write.claim.axis', { mark: one, words: say(`desk.part.reliability-${one}`) })}
            />
          ))}
        </fieldset>
        <fieldset className={css.axis}>
          <legend>{say('desk.write.claim.credibility')}</legend>
          <p>{say('desk.write.claim.credibility-hint')}</p>
          {CREDIBILITY.map((one) => (
            <Radio
              key={one}
              name="credibility"
              value={one}
              checked={form.credibility === one}
              onChange={() => set({ credibility: one })}
              label={say('desk.write.claim.axis', { mark: one, words: say(`desk.part.credibility-${one}`) })}
            />
          ))}
        </fieldset>
      </div>
      {grade.length === 2 && (
        <p>
          <Grade grade={grade} /> {say(weightOf(grade))}
        </p>
      )}
      {wrong}
    </div>
  )
}

/** What a claim of this grade does when it is weighed: docs/semantics.md, section 6. */
function weightOf(
  grade: string,
):
  | 'desk.write.claim.weight-unknown'
  | 'desk.write.claim.weight-supports'
  | 'desk.write.claim.weight-contradicts'
  | 'desk.write.claim.weight-none' {
  if (/F|6/.test(grade)) return 'desk.write.claim.weight-unknown'
  if (/^[A-C][1-3]$/.test(grade)) return 'desk.write.claim.weight-supports'
  return /^[A-D][1-4]$/.test(grade) ? 'desk.write.claim.weight-contradicts' : 'desk.write.claim.weight-none'
}
