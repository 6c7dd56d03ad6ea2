/** Plans a visit: where, when, by whom and what for. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Described, type InputProps, type Inputs } from '../../write/kit/described.tsx'
import { TextField } from '../../write/kit/fields.tsx'
import { filedAs, filled } from '../../write/kit/filing.ts'
import { FilingForm } from '../../write/kit/filing-form.tsx'
import css from '../../write/kit/kit.module.css'
import { useOnFile } from '../../write/kit/on-file.ts'
import { begun, named } from '../parts/named.ts'
import { useZones } from '../reading.ts'
import { PATROL } from './table.ts'

const NOTHING: Written = {}

export function PatrolForm() {
  const say = useSay()
  const { zone } = useMoments()
  const draft = useDraft('write.patrol', NOTHING)
  const onFile = useOnFile()
  const whole = draft.value
  const patrol = useMemo(() => patrolOf(named(whole), zone), [whole, zone])
  const send = useCallback((client: Client, once: Once) => client.watch.planPatrol(patrol, once), [patrol])
  const set = (patch: Written) => draft.set((before) => begun(before, patch, 'V'))
  const missing = PATROL.find(({ key, needed }) => needed === true && textOf(whole[key]).trim() === '')
  return (
    <FilingForm
      name="write.patrol"
      {...{ draft, item: send, act: say('desk.patrols.plan-this') }}
      why={missing === undefined ? undefined : say('desk.watch.field-needed', { field: say(missing.label) })}
      next={
        <li>
          <Link to="/watch/patrols" search={{ week: textOf(whole.from).slice(0, 10) || undefined }}>
            {say('desk.patrols.name')}
          </Link>
        </li>
      }
      undo={() => <Undo id={textOf(patrol.id)} />}
    >
      <div className={css.fields}>
        <Described table={PATROL} path="patrol" {...{ whole, set, onFile, zone, inputs: INPUTS }} />
      </div>
    </FilingForm>
  )
}

/** A plan stays as it was; that nobody went is said on the visit, with the reason. */
function Undo({ id }: { id: string }) {
  const say = useSay()
  return (
    <>
      {say('desk.patrols.undo')}{' '}
      <Link to="/watch/patrols/$patrol" params={{ patrol: id }}>
        {say('desk.patrols.undo-open')}
      </Link>
    </>
  )
}

/** The document as it is filed; a position is whole, or is not said. */
function patrolOf(whole: Written, zone: string): Written {
  const { position, ...rest } = filedAs(PATROL, whole, zone)
  const { lat, lon } = filled(recordOf(position))
  if (lat === undefined && lon === undefined) return rest
  return { ...rest, position: { ...(lat === undefined ? {} : { lat: degrees(lat) }), ...(lon === undefined ? {} : { lon: degrees(lon) }) } }
}

/** Degrees as typed, or what was typed where it is no number: then the server says what would be accepted. */
const degrees = (typed: unknown): unknown => (/^-?\d+([.,]\d+)?$/.test(textOf(typed)) ? Number(textOf(typed).replace(',', '.')) : typed)

const INPUTS: Inputs = {
  own: (props) =>
    props.field.key === 'zone' ? <Zone {...props} /> : props.field.key === 'position' ? <Position {...props} /> : <Id {...props} />,
}

/** A zone by its id: those that were drawn are offered. */
export function Zone({ path, label, hint, value, onChange }: InputProps) {
  const zones = useZones().data?.items ?? []
  const offered = zones.flatMap((one) =>
    one.inForce ? recordsOf(one.zones.zones).map((zone) => ({ value: textOf(zone.id), name: textOf(zone.name) || undefined })) : [],
  )
  return <TextField {...{ path, label, hint, onChange, offered }} value={textOf(value)} />
}

function Position({ path, value, onChange }: InputProps) {
  const say = useSay()
  const of = recordOf(value)
  return (
    <div className={css.span}>
      {(['lat', 'lon'] as const).map((key) => (
        <TextField
          key={key}
          path={`${path}.${key}`}
          label={say(`desk.patrols.${key}`)}
          placeholder={key === 'lat' ? '4.6097' : '-74.0817'}
          value={textOf(of[key])}
          onChange={(text) => onChange({ ...of, [key]: text })}
        />
      ))}
    </div>
  )
}

/** What it is called in the record: made by itself unless somebody says otherwise. */
export function Id({ path, label, value, onChange, whole }: InputProps) {
  const say = useSay()
  return (
    <TextField {...{ path, label, onChange }} hint={say('desk.patrols.id-hint')} placeholder={textOf(whole.made)} value={textOf(value)} />
  )
}
