/** A claim: who says what of whom, from which source, and how good that is on two axes that are judged apart. */
import { useMemo } from 'react'
import type { Claim, Filing, Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useItems } from '../../data/read.ts'
import { useClaims, useHead } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { recordOf, textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { GradeFields } from './grade.tsx'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { ChoiceField, TextField } from './kit/fields.tsx'
import { filedAs, freshName } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { MarkingFields, markingOf } from './marking.tsx'
import { Next } from './next.tsx'
import { CLAIM, CONSENT } from './table/people.ts'
import { UndoClaim } from './undo.tsx'

const NOTHING: Written = {}

/** Properties that conditions read: docs/formats/facts.md. */
const PROPERTIES = [
  ...['consent', 'notice', 'coordination', 'vetted', 'match:LIST', 'edition', 'open-breach', 'part-of', 'provider-class', 'occurred'],
  ...[
    'position',
    'assessed:DIMENSION',
    'verification',
    'certificate:SCHEME',
    'channel',
    'searched:REGISTER',
    'interest',
    'unit',
    'commander',
  ],
  ...['succeeds', 'classified:LIST', 'hs', 'nationality', 'seat', 'member-of', 'same-as', 'splinter-review:BODY'],
]
const BASES = ['', 'read', 'recalled', 'computed', 'inferred', 'drafted'] as const
const TYPES = ['true', 'false', 'text', 'number'] as const

function saidIn({ type, value }: Written): unknown {
  if (type === 'text') return textOf(value)
  if (type === 'number') return textOf(value).trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : textOf(value)
  return type !== 'false'
}

/** What a claim says, as the form holds it, for one that corrects it. */
function corrected({ claim }: Claim): Written {
  const { of, is, value, source, origin, id } = claim
  const plain = value === true || value === false
  return { of, is, source, origin, corrects: id, type: plain ? String(value) : typeof value, ...(plain ? {} : { value: String(value) }) }
}

/** The claim that is corrected is named in the address, as `corrects`, beside whom it is `of`; `is` may say what it is to be about. */
export function ClaimForm() {
  const [of] = useFilter('of')
  const [corrects] = useFilter('corrects')
  const [is] = useFilter('is')
  const found = useItems(useClaims({ of }, { enabled: corrects !== '' && of !== '' })).find(({ claim }) => claim.id === corrects)
  const initial = useMemo(() => (found === undefined ? { ...NOTHING, of, corrects, is } : corrected(found)), [found, of, corrects, is])
  return <Fields key={`${of} ${corrects}`} initial={initial} name={corrects === '' ? 'write.claim' : `write.claim.${corrects}`} />
}

function Fields({ initial, name }: { initial: Written; name: string }) {
  const say = useSay()
  const zone = useHead().data?.store?.zone ?? 'UTC'
  const onFile = useOnFile()
  const draft = useDraft(name, initial)
  const form = useMemo(
    (): Written => ({ ...draft.value, of: textOf(draft.value.of) || initial.of, is: textOf(draft.value.is) || initial.is }),
    [draft.value, initial],
  )
  const item = useMemo((): Filing => claimOf(form, zone), [form, zone])
  // The name is made when the first thing is written, so that what is sent again after a lost answer is the same claim.
  const set = (patch: Written) => draft.set((before) => ({ ...before, id: textOf(before.id) || freshName('C'), ...patch }))
  const missing = ['of', 'is', 'source', 'reliability', 'credibility'].some((key) => textOf(form[key]) === '')
  const shared = { path: 'claim', whole: form, set, onFile }
  return (
    <FilingForm
      {...{ name, draft, item }}
      why={missing ? say('desk.write.claim.needs') : undefined}
      next={<Next things={['instrument']} ask />}
      undo={() => <UndoClaim id={textOf(form.id)} />}
    >
      <div className={css.fields}>
        <Described {...shared} table={CLAIM.filter(({ more }) => more !== true)} inputs={inputs} />
      </div>
      <GradeFields form={form} set={set} />
      <div className={css.fields}>
        <Described {...shared} table={CLAIM.filter(({ more }) => more === true)} inputs={inputs} />
      </div>
    </FilingForm>
  )
}

function claimOf(form: Written, zone: string): Filing {
  const { type: _, value: __, reliability, credibility, docket, before, consent, marking, ...rest } = filedAs(CLAIM, form, zone)
  const agreed = filedAs(CONSENT, recordOf(consent), zone)
  const marked = markingOf(recordOf(marking), zone)
  const claim = {
    ...{ ...rest, grade: `${textOf(reliability)}${textOf(credibility)}`, value: saidIn(form) },
    ...(Object.keys(agreed).length === 0 ? {} : { consent: { purposes: [], ...agreed } }),
    ...(marked === undefined ? {} : { marking: marked }),
  }
  return { claim, ...(textOf(docket) === '' ? {} : { docket: textOf(docket) }), ...(before === true ? { before } : {}) }
}

function Value({ path, whole, set }: InputProps) {
  const say = useSay()
  const type = textOf(whole.type) || 'true'
  return (
    <>
      <ChoiceField
        path={`${path}.type`}
        label={say('desk.write.claim.type')}
        value={type}
        onChange={(next) => set({ type: next })}
        of={TYPES.map((one) => ({ value: one, label: say(`desk.write.claim.type-${one}`) }))}
      />
      {(type === 'text' || type === 'number') && (
        <TextField
          path={path}
          label={say('desk.write.claim.value')}
          value={textOf(whole.value)}
          onChange={(value) => set({ value })}
          needed
        />
      )}
    </>
  )
}

function Basis({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const of = BASES.map((one) => ({ value: one, label: say(`desk.write.claim.basis-${one || 'none'}`) }))
  return <ChoiceField {...{ path, label, onChange, of }} value={textOf(value)} />
}

/** Who gave testimony, and what they agreed to. */
function Consent({ path, label, value, onChange, onFile }: InputProps) {
  const say = useSay()
  const whole = recordOf(value)
  return (
    <fieldset className={css.part} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <p>{say('desk.write.claim.consent-hint')}</p>
      <Described {...{ path, whole, onFile }} table={CONSENT} set={(patch) => onChange({ ...whole, ...patch })} />
    </fieldset>
  )
}

function Own(props: InputProps) {
  const say = useSay()
  const { path, label, value, onChange, onFile } = props
  const text = { path, label, onChange, value: textOf(value) }
  switch (props.field.key) {
    case 'of':
      return <TextField {...text} hint={say('desk.write.claim.of-hint')} offered={onFile.parties} needed />
    case 'is':
      return <TextField {...text} hint={say('desk.write.claim.is-hint')} offered={PROPERTIES.map((one) => ({ value: one }))} needed />
    case 'value':
      return <Value {...props} />
    case 'source':
      return <TextField {...text} hint={say('desk.write.claim.source-hint')} needed />
    case 'origin':
      // Never taken from the source: two papers with one story would then be two witnesses.
      return <TextField {...text} hint={say('desk.write.claim.origin-hint')} needed />
    case 'basis':
      return <Basis {...props} />
    case 'consent':
      return <Consent {...props} />
    case 'marking':
      return <MarkingFields {...{ path, onFile, onChange }} marking={recordOf(value)} />
    default:
      return null
  }
}
const inputs: Inputs = { own: Own }
