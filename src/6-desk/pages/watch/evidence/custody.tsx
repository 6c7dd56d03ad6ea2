/** Who has had it: a line of handings from the first to whoever has it now, and the form for the next. */
import { Textarea, TextInput } from '@mantine/core'
import { useCallback, useId, useState } from 'react'
import type { EvidenceWhole } from '../../../client/material-shapes.ts'
import { useItems } from '../../../data/read.ts'
import { useOffices } from '../../../data/reading.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { momentIn } from '../parts/moment-in.ts'
import css from './evidence.module.css'

export function Custody({ one }: { one: EvidenceWhole }) {
  const say = useSay()
  const { custody, filedBy, at, holder } = one
  return (
    <Panel title={say('desk.evidence.custody')}>
      <ol className={css.custody}>
        <li>
          <b>
            <Typed text={filedBy} />
          </b>{' '}
          {say('desk.evidence.put-on-file-by')} <Moment at={at} />
        </li>
        {custody.map((handing) => (
          <li key={`${handing.at} ${handing.to}`}>
            <b>
              <Typed text={handing.to} />
            </b>{' '}
            {say('desk.evidence.handed-by', { from: handing.from })} <Moment at={handing.at} />
            <p>
              <Typed text={handing.why} />
            </p>
            {handing.recorded !== handing.at && (
              <small>
                {say('desk.evidence.recorded-by', { by: handing.by })} <Moment at={handing.recorded} />
              </small>
            )}
          </li>
        ))}
      </ol>
      <p>
        {say('desk.evidence.has-it')}{' '}
        <b>
          <Typed text={holder} />
        </b>
      </p>
      <Hand id={one.id} />
    </Panel>
  )
}

const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone
const NOTHING = { to: '', at: '', why: '' }

function Hand({ id }: { id: string }) {
  const say = useSay()
  const list = useId()
  const offices = useItems(useOffices())
  const [typed, setTyped] = useState(NOTHING)
  const set = (patch: Partial<typeof NOTHING>) => setTyped((before) => ({ ...before, ...patch }))
  const { to, at, why } = typed
  const write = useWrite(
    useCallback(
      (client, once) => client.watch.handPiece(id, { to: to.trim(), why: why.trim(), ...(at === '' ? {} : { at: momentIn(at) }) }, once),
      [id, to, at, why],
    ),
  )
  const hindrance = to.trim() === '' ? say('desk.evidence.want-to') : why.trim() === '' ? say('desk.evidence.want-why') : undefined
  const hand = async () => {
    if ((await write.run()) !== null) setTyped(NOTHING)
  }
  return (
    <details className={css.hand}>
      <summary>{say('desk.evidence.hand')}</summary>
      <form className={css.fields} noValidate onSubmit={(event) => event.preventDefault()}>
        <div className={css.wide}>
          <WriteTold write={write} />
        </div>
        <TextInput
          label={say('desk.evidence.field-to')}
          description={say('desk.evidence.field-to-note')}
          dir="auto"
          autoComplete="off"
          list={list}
          value={to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <datalist id={list}>
          {offices.map(({ id: office }) => (
            <option key={office} value={office} />
          ))}
        </datalist>
        <DateField
          of="moment"
          zone={zoneHere}
          label={say('desk.evidence.field-at')}
          description={say('desk.evidence.field-at-note')}
          value={at}
          onChange={(next) => set({ at: next })}
        />
        <Textarea
          className={css.wide}
          label={say('desk.evidence.field-why')}
          rows={2}
          dir="auto"
          value={why}
          onChange={(event) => set({ why: event.currentTarget.value })}
        />
        <ActButton pending={write.pending} why={hindrance} onAct={() => void hand()}>
          {say('desk.evidence.hand-do')}
        </ActButton>
      </form>
    </details>
  )
}
