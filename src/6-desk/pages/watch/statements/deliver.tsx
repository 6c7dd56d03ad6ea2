/** Saying it: what the answer on file lets one do, and the record that it was done. */
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import { useDocket } from '../../../data/reading.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './said.module.css'

export function Deliver({ one: { docket, said, state, words, cites } }: { one: StatementWhole }) {
  const say = useSay()
  const { data } = useDocket(docket)
  const [kept, setKept] = useState(false)
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.perform(docket, once), [docket]),
    { draft: `docket.perform.${docket}.${data?.docket.rev ?? 0}` },
  )
  if (said !== null || state === 'withdrawn' || data === undefined) return null
  const capability = data.capabilities.find(({ verb }) => verb === 'perform')
  const why = capability === undefined || capability.may ? null : (capability.why?.detail ?? null)
  const loose = cites?.filter(({ standing }) => standing !== 'verified').length ?? 0
  const send = async () => setKept((await write.run())?.performed === false)
  return (
    <Panel title={say('desk.said.deliver')}>
      <div className={css.form}>
        <WriteTold write={write} />
        <p className={css.note}>{say('desk.said.deliver-note')}</p>
        {words.length === 0 && <p className={css.note}>{say('desk.said.deliver-unworded')}</p>}
        {loose > 0 && <p className={css.note}>{say('desk.said.deliver-loose', { n: loose })}</p>}
        <ActButton primary pending={write.pending} why={why} onAct={() => void send()}>
          {say('desk.said.deliver-act')}
        </ActButton>
        <p role="status">{kept && say('desk.said.not-permitted')}</p>
        <Link to="/dockets/$docket" params={{ docket }}>
          {say('desk.said.to-docket')}
        </Link>
      </div>
    </Panel>
  )
}
