/** The reports about a ceasefire as files: the daily situation report, the monthly report, the minutes of the joint committee. */
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { ReportAsked } from '../../../client/counted-shapes.ts'
import type { Problem } from '../../../client/shapes.ts'
import { useClient } from '../../../data/client.ts'
import { usePast } from '../../../frame/past.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { ProblemShown } from '../../../parts/problem-shown.tsx'
import { saveFile } from '../../../parts/save-file.ts'
import { useSay } from '../../../words/words.tsx'
import css from './ceasefire.module.css'
import pictures from './pictures.module.css'

const KINDS = ['monthly', 'minutes', 'daily'] as const
const FORMATS = ['docx', 'pdf', 'gpkg'] as const
const MARKS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
type Format = (typeof FORMATS)[number]

export function Reports({ instrument }: { instrument: string }) {
  const say = useSay()
  const client = useClient()
  const { asOf } = usePast()
  const [asked, setAsked] = useState({ kind: 'monthly' as string, format: 'docx' as string, tlp: 'AMBER', on: '' })
  const [made, setMade] = useState<{ readonly state: 'making' | 'made' | 'lost'; readonly file: string } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (patch: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...patch }))
  const make = async () => {
    setProblem(null)
    setMade({ state: 'making', file: '' })
    const more: ReportAsked = { ...(asked.on === '' ? {} : { on: asked.on }), ...(asOf === null ? {} : { as_of: asOf }) }
    try {
      const found = await client.watch.reportFile(asked.kind, { instrument, format: asked.format as Format, tlp: asked.tlp, ...more })
      if (!found.ok) {
        setMade(null)
        setProblem(found.problem)
        return
      }
      const { file, media, base64 } = found.data
      saveFile(file, new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type: media }))
      setMade({ state: 'made', file })
    } catch {
      setMade({ state: 'lost', file: '' })
    }
  }
  return (
    <Panel title={say('desk.watch.reports-made')}>
      <div className={pictures.make}>
        {problem !== null && <ProblemShown problem={problem} />}
        <NativeSelect
          label={say('desk.watch.report-kind')}
          value={asked.kind}
          data={KINDS.map((value) => ({ value, label: say(`desk.watch.report-${value}`) }))}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
        />
        <DateField of="day" label={say('desk.watch.report-on')} value={asked.on} onChange={(on) => set({ on })} />
        <div className={pictures.two}>
          <NativeSelect
            label={say('desk.watch.report-format')}
            value={asked.format}
            data={FORMATS.map((value) => ({ value, label: say(`desk.watch.format-${value}`) }))}
            onChange={({ currentTarget }) => set({ format: currentTarget.value })}
          />
          <NativeSelect
            label={say('desk.watch.report-tlp')}
            value={asked.tlp}
            data={MARKS.map((value) => ({ value, label: `TLP:${value}` }))}
            onChange={({ currentTarget }) => set({ tlp: currentTarget.value })}
          />
        </div>
        <ActButton harmless pending={made?.state === 'making'} onAct={() => void make()}>
          {say('desk.watch.report-make')}
        </ActButton>
        <p className={css.note} role="status">
          {made !== null && say(`desk.watch.report-${made.state}`, { file: made.file })}
        </p>
      </div>
    </Panel>
  )
}
