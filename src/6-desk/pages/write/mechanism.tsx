/**
 * A mechanism that watches over an agreement: who sits in it, what it calls what it finds, who decides, how long each step may take and which
 * reviews an incident calls for. One that is on file gets another wording, which counts for what comes after.
 */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Written } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { useSay } from '../../words/words.tsx'
import { useMechanism } from '../watch/reading.ts'
import { AreaField } from './area.tsx'
import group from './clauses.module.css'
import { Described, type InputProps, type Inputs } from './kit/described.tsx'
import { type Choice, ChoiceField } from './kit/fields.tsx'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { idOf } from './kit/problems.tsx'
import { Many, type ManyProps } from './many.tsx'
import { componentsIn, formOf, mechanismName, mechanismOf } from './mechanism-of.ts'
import { OwnName } from './office.tsx'
import { CLOCK, COMPONENT, DECIDES, KIND, MECHANISM_FORM, PATTERNS, REVIEW, RUNG } from './table/mechanism.ts'

export function MechanismForm() {
  const [of] = useFilter('of')
  if (of === '') return <Fields name="write.mechanism" initial={PATTERNS.colombia} />
  return <Again id={of} />
}

/** Another wording of one that is on file begins as that one. */
function Again({ id }: { id: string }) {
  return (
    <Answered query={useMechanism(id)} name={id}>
      {({ mechanism }) => <Fields key={id} of={id} name={`write.mechanism.${id}`} initial={formOf(mechanism)} />}
    </Answered>
  )
}

function Fields({ name, initial, of }: { name: string; initial: Written; of?: string }) {
  const say = useSay()
  const draft = useDraft<Written>(name, initial)
  const onFile = useOnFile()
  const form = draft.value
  const mechanism = useMemo(() => mechanismOf(form), [form])
  const send = useCallback((client: Client, once: Once) => client.watch.fileMechanism(mechanism, once), [mechanism])
  const set = (patch: Written) => draft.set((before) => ({ ...before, ...patch }))
  const id = mechanismName(form)
  return (
    <FilingForm
      wide
      {...{ name, draft, item: send, act: say('desk.write.mechanism.file'), why: useMissing(form) }}
      next={<Next />}
      undo={() => <Undo id={id} />}
    >
      {of === undefined ? <Begin draft={draft} /> : <p>{say('desk.write.mechanism.again', { id: of })}</p>}
      <div className={css.fields}>
        <Described
          table={of === undefined ? MECHANISM_FORM : MECHANISM_FORM.filter(({ key }) => key !== 'id')}
          path="mechanism"
          {...{ whole: form, set, onFile, inputs: INPUTS }}
        />
      </div>
    </FilingForm>
  )
}

/** What cannot be left out, by the first that is. */
function useMissing(form: Written): string | undefined {
  const say = useSay()
  const needs = (field: string) => say('desk.watch.field-needed', { field })
  if (mechanismName(form) === '') return needs(say('desk.write.mechanism.name'))
  if (textOf(form.zone).trim() === '') return needs(say('desk.write.mechanism.zone'))
  const bare = recordsOf(form.components).some((one) => textOf(one.id).trim() === '' || textOf(one.party).trim() === '')
  return bare || componentsIn(form).length === 0 ? say('desk.write.mechanism.needs-party') : undefined
}

/** Two mechanisms that were, to begin from: what is typed so far stays where they say nothing. */
function Begin({ draft }: { draft: { set(change: (before: Written) => Written): void } }) {
  const say = useSay()
  return (
    <fieldset className={group.group}>
      <legend>{say('desk.write.mechanism.begin')}</legend>
      <p className={group.hint}>{say('desk.write.mechanism.begin-note')}</p>
      <div className={css.ticks}>
        {(['colombia', 'mindanao'] as const).map((one) => (
          <Button key={one} variant="default" size="xs" onClick={() => draft.set((before) => begun(before, PATTERNS[one]))}>
            {say(`desk.write.mechanism.begin-${one}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** Parties that were typed are kept, in their order: a pattern says how many sit there and what they are called, and not who they are. */
function begun(before: Written, pattern: Written): Written {
  const parties = recordsOf(before.components).map(({ party }) => textOf(party))
  const components = recordsOf(pattern.components).map((one, i) => ({ ...one, ...(parties[i] ? { party: parties[i] } : {}) }))
  return { ...before, kinds: [], ...pattern, components }
}

/** It stays on file; what is filed again takes its place. */
function Undo({ id }: { id: string }) {
  const say = useSay()
  return (
    <>
      {say('desk.write.mechanism.undo', { id })}{' '}
      <Link to="/watch/mechanisms/$mechanism" params={{ mechanism: id }}>
        {say('desk.write.mechanism.next-read', { id })}
      </Link>
    </>
  )
}

function Next() {
  const say = useSay()
  return (
    <li>
      <Link to="/watch/report">{say('desk.watch.begin-report')}</Link>
    </li>
  )
}

/** Each list of the form: its table, and what a new one begins as. */
const LISTS: Readonly<Record<string, Pick<ManyProps, 'name' | 'table' | 'fresh'>>> = {
  components: { name: 'component', table: COMPONENT, fresh: {} },
  ladder: { name: 'rung', table: RUNG, fresh: { weight: 'minor' } },
  kinds: { name: 'kind', table: KIND, fresh: {} },
  reviews: { name: 'review', table: REVIEW, fresh: { of: 'instrument' } },
}

function Own(props: InputProps) {
  const { field, whole, path, label, hint, value, onChange, onFile } = props
  const list = LISTS[field.key]
  if (list !== undefined) return <Many {...{ ...list, path, label, hint, onFile, onChange }} all={recordsOf(value)} />
  switch (field.key) {
    case 'id':
      return <OwnName {...props} from={textOf(whole.title)} />
    case 'presides':
      return <Seat {...props} also={[]} />
    case 'decides':
      return <Decides {...props} />
    case 'clock':
      return <Part {...props} table={CLOCK} />
    default:
      return <AreaField {...props} />
  }
}

/** One of the components, or another way that is offered beside them. */
function Seat({ path, label, hint, value, onChange, whole, also }: InputProps & { also: readonly Choice[] }) {
  const seats = componentsIn(whole)
  const chosen = textOf(value)
  const known = seats.includes(chosen) || also.some((one) => one.value === chosen)
  const of = [...(known ? [] : [{ value: chosen, label: chosen }]), ...also, ...seats.map((id) => ({ value: id, label: id }))]
  return <ChoiceField {...{ path, label, hint, onChange, of }} value={chosen} />
}

function Decides(props: InputProps) {
  const say = useSay()
  const agreed = [
    { value: 'consensus', label: say('desk.watch.mechanism-consensus') },
    { value: 'majority', label: say('desk.watch.mechanism-majority') },
  ]
  const of = recordOf(props.value)
  const alone = !agreed.some(({ value }) => value === textOf(of.by))
  const seat: Inputs = {
    // The seats are those of the whole form, and what is chosen is part of who decides.
    own: (inner) => (
      <Seat {...inner} whole={props.whole} also={inner.field.key === 'by' ? agreed : alone ? [{ value: '', label: '–' }] : []} />
    ),
  }
  return <Part {...props} table={DECIDES} inputs={seat} />
}

/** What stands together under one name. */
function Part({ table, path, label, hint, value, onChange, onFile, inputs = {} }: InputProps & Pick<ManyProps, 'table' | 'inputs'>) {
  const of = recordOf(value)
  return (
    <fieldset className={group.group} id={idOf(path)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={group.hint}>{hint}</p>}
      <div className={css.fields}>
        <Described {...{ table, path, onFile, inputs }} whole={of} set={(patch) => onChange({ ...of, ...patch })} />
      </div>
    </fieldset>
  )
}

const INPUTS: Inputs = { own: (props) => <Own {...props} /> }
