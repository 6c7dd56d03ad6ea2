/** Filing how an instrument stands: suspended for a time, ended, compared with its source, contested. Its clauses stay as they are. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useCallback } from 'react'
import type { Filing } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { Panel } from '../../parts/panel.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'

const WHAT = ['suspended', 'ended', 'checked', 'contested', 'uncontested'] as const
const NOTHING = { what: 'suspended', from: '', until: '' }

function noteOf({ what, from, until }: typeof NOTHING) {
  if (what === 'suspended') return { suspended: [[from, until === '' ? null : until] as const] }
  if (what === 'ended') return { ended: from }
  return what === 'checked' ? { checked: from } : { contested: what === 'contested' }
}

export function Notes({ id }: { id: string }) {
  const say = useSay()
  const draft = useDraft(`note.${id}`, NOTHING)
  const { what, from, until } = draft.value
  const set = (patch: Partial<typeof NOTHING>) => draft.set((before) => ({ ...before, ...patch }))
  const write = useWrite(
    useCallback(
      (client, once) => client.file([{ of: id, note: noteOf({ what, from, until }) } satisfies Filing], once),
      [id, what, from, until],
    ),
    { draft: `note.${id}` },
  )
  const send = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  const dated = what !== 'contested' && what !== 'uncontested'
  return (
    <Panel title={say('desk.instrument.note')}>
      <div className={css.note}>
        <WriteTold write={write} />
        <NativeSelect
          label={say('desk.instrument.note-what')}
          value={what}
          data={WHAT.map((one) => ({ value: one, label: say(`desk.instrument.note-${one}`) }))}
          onChange={(event) => set({ what: event.currentTarget.value })}
        />
        {dated && (
          <TextInput
            type="date"
            label={say('desk.instrument.note-from')}
            value={from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
        )}
        {what === 'suspended' && (
          <TextInput
            type="date"
            label={say('desk.instrument.note-until')}
            description={say('desk.instrument.note-until-hint')}
            value={until}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
        )}
        <ActButton pending={write.pending} why={dated && from === '' ? say('desk.instrument.note-needs') : null} onAct={() => void send()}>
          {say('desk.write.file')}
        </ActButton>
      </div>
    </Panel>
  )
}
