/**
 * Filing how an instrument stands: suspended for a time, no longer suspended, ended, compared with its source, contested. Its clauses
 * stay as they are.
 */
import { Button, NativeSelect } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Filing, Receipt } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Panel } from '../../parts/panel.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'

const WHAT = ['suspended', 'reinstated', 'ended', 'checked', 'contested', 'uncontested'] as const
type What = (typeof WHAT)[number]
interface NoteDraft {
  readonly what: What
  readonly from: string
  readonly until: string
}
const NOTHING: NoteDraft = { what: 'suspended', from: '', until: '' }

/** What takes a note back; what is not named here stands. */
const OPPOSITE: Readonly<Partial<Record<What, What>>> = { suspended: 'reinstated', contested: 'uncontested', uncontested: 'contested' }

function noteOf({ what, from, until }: NoteDraft): Extract<Filing, { note: object }>['note'] {
  if (what === 'suspended') return { suspended: [[from, until === '' ? null : until]] }
  return what === 'contested' || what === 'uncontested' ? { contested: what === 'contested' } : { [what]: from }
}

/** `zone` is that of the instrument, by whose clock its days begin. */
export function Notes({ id, zone }: { id: string; zone?: string | undefined }) {
  const say = useSay()
  const draft = useDraft(`note.${id}`, NOTHING)
  const { what, from, until } = draft.value
  const [filed, setFiled] = useState<{ readonly what: What; readonly from: string; readonly receipt: Receipt } | null>(null)
  const set = (patch: Partial<NoteDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const write = useWrite(
    useCallback((client, once) => client.file([{ of: id, note: noteOf({ what, from, until }) }], once), [id, what, from, until]),
    { draft: `note.${id}` },
  )
  const send = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    setFiled({ what, from, receipt })
    draft.clear()
  }
  const dated = what !== 'contested' && what !== 'uncontested'
  return (
    <Panel title={say('desk.instrument.note')}>
      <div className={css.note}>
        <WriteTold write={write} />
        <div role="status">
          {filed !== null && (
            <p>
              {say('desk.instrument.note-filed')} <EntryNumber index={filed.receipt.from} />{' '}
              <TakeBack what={filed.what} begin={(next) => draft.set({ what: next, from: filed.from, until: '' })} />
            </p>
          )}
        </div>
        <NativeSelect
          label={say('desk.instrument.note-what')}
          value={what}
          data={WHAT.map((one) => ({ value: one, label: say(`desk.instrument.note-${one}`) }))}
          onChange={(event) => set({ what: event.currentTarget.value as What })}
        />
        {dated && (
          <DateField of="day" zone={zone} label={say('desk.instrument.note-from')} value={from} onChange={(day) => set({ from: day })} />
        )}
        {what === 'suspended' && (
          <DateField
            of="day"
            zone={zone}
            label={say('desk.instrument.note-until')}
            description={say('desk.instrument.note-until-hint')}
            value={until}
            onChange={(day) => set({ until: day })}
          />
        )}
        <ActButton pending={write.pending} why={dated && from === '' ? say('desk.instrument.note-needs') : null} onAct={() => void send()}>
          {say('desk.write.file')}
        </ActButton>
      </div>
    </Panel>
  )
}

/** The recorded opposite of a note, which the form then holds; or that there is none. */
function TakeBack({ what, begin }: { what: What; begin(next: What): void }) {
  const say = useSay()
  const next = OPPOSITE[what]
  if (next === undefined) return say('desk.instrument.note-final')
  return (
    <Button variant="default" size="compact-sm" onClick={() => begin(next)}>
      {say('desk.instrument.note-undo', { what: say(`desk.instrument.note-${next}`) })}
    </Button>
  )
}
