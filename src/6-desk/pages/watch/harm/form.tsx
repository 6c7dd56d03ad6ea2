/** Receives an allegation of harm to civilians: what happened where, to how many, who owes the steps and by when. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Described, type InputProps, type Inputs } from '../../write/kit/described.tsx'
import { SpanField, TextField } from '../../write/kit/fields.tsx'
import { filedAs, filled } from '../../write/kit/filing.ts'
import { FilingForm } from '../../write/kit/filing-form.tsx'
import css from '../../write/kit/kit.module.css'
import { useOnFile } from '../../write/kit/on-file.ts'
import { begun, named } from '../parts/named.ts'
import { Id } from '../patrols/form.tsx'
import { HARM } from './table.ts'

const NOTHING: Written = {}
const STEPS = ['acknowledged', 'assessed', 'answered'] as const

export function HarmForm() {
  const say = useSay()
  const { zone } = useMoments()
  const draft = useDraft('write.harm', NOTHING)
  const onFile = useOnFile()
  const whole = draft.value
  const harm = useMemo(() => harmOf(named(whole), zone), [whole, zone])
  const send = useCallback((client: Client, once: Once) => client.watch.receiveHarm(harm, once), [harm])
  const set = (patch: Written) => draft.set((before) => begun(before, patch, 'H'))
  const missing = HARM.find(({ key, needed }) => needed === true && harm[key] === undefined)
  return (
    <FilingForm
      name="write.harm"
      {...{ draft, item: send, act: say('desk.harm.receive-this') }}
      why={missing === undefined ? undefined : say('desk.watch.field-needed', { field: say(missing.label) })}
      next={
        <li>
          <Link to="/watch/harm">{say('desk.harm.name')}</Link>
        </li>
      }
      undo={() => (
        <>
          {say('desk.harm.undo')}{' '}
          <Link to="/watch/harm/$harm" params={{ harm: textOf(harm.id) }}>
            {say('desk.harm.undo-open')}
          </Link>
        </>
      )}
    >
      <div className={css.fields}>
        <Described table={HARM} path="harm" {...{ whole, set, onFile, zone, inputs: INPUTS }} />
      </div>
    </FilingForm>
  )
}

/** The document as it is filed. Of people, one number alone is both ends of the range. */
function harmOf(whole: Written, zone: string): Written {
  const { killed, injured, due, ...rest } = filedAs(HARM, whole, zone)
  const people = (key: 'killed' | 'injured', typed: unknown): Written => {
    const { low, high } = filled(recordOf(typed))
    return low === undefined && high === undefined ? {} : { [key]: { low: wholeOf(low ?? high), high: wholeOf(high ?? low) } }
  }
  const days = filled(recordOf(due))
  return { ...rest, ...people('killed', killed), ...people('injured', injured), ...(Object.keys(days).length === 0 ? {} : { due: days }) }
}

const wholeOf = (typed: unknown): unknown => (/^\d+$/.test(textOf(typed)) ? Number(typed) : typed)

const INPUTS: Inputs = {
  own: (props) => (props.field.key === 'id' ? <Id {...props} /> : props.field.key === 'due' ? <Due {...props} /> : <People {...props} />),
}

/** From how many to how many, where those who tell of it differ. */
function People({ path, label, value, onChange }: InputProps) {
  const say = useSay()
  const of = recordOf(value)
  return (
    <fieldset className={css.part}>
      <legend>{label}</legend>
      {(['low', 'high'] as const).map((key) => (
        <TextField
          key={key}
          numeric
          path={`${path}.${key}`}
          label={say(`desk.harm.people-${key}`)}
          value={textOf(of[key])}
          onChange={(text) => onChange({ ...of, [key]: text.replaceAll(/\D/g, '') })}
        />
      ))}
    </fieldset>
  )
}

/** How long after the receipt each step is due. */
function Due({ path, label, hint, value, onChange }: InputProps) {
  const say = useSay()
  const of = recordOf(value)
  return (
    <fieldset className={css.part}>
      <legend>{label}</legend>
      {hint !== undefined && <p>{hint}</p>}
      {STEPS.map((step) => (
        <SpanField
          key={step}
          path={`${path}.${step}`}
          label={say(`desk.harm.owed-${step}`)}
          value={textOf(of[step]) || 'PD'}
          onChange={(text) => onChange({ ...of, [step]: text })}
        />
      ))}
    </fieldset>
  )
}
