/** One docket in the list: mark, question, who asked, how it stands, and from when on it is too late. */
import { memo } from 'react'
import type { Docket } from '../../client/shapes.ts'
import { Way } from '../../frame/way.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import type { Offices } from '../docket/names.ts'
import css from './page.module.css'

/** Whether somebody may still want to do something before it begins. */
const WAITS = new Set(['permitted', 'referred', 'refused', 'sent-back'])

export interface DocketRowProps {
  readonly docket: Docket
  /** The time by the clock of the record, in epoch milliseconds; null until it is known. */
  readonly now: number | null
  readonly name: Offices['name']
  readonly question: (docket: Docket) => string
}

/** Drawn once, however often the list moves: whatever it needs is handed to it. */
export const DocketRow = memo(function DocketRow({ docket, now, name, question }: DocketRowProps) {
  const say = useSay()
  const waits = WAITS.has(docket.state) && now !== null && Date.parse(docket.starts) > now
  return (
    <Way to={`/dockets/${encodeURIComponent(docket.id)}`} className={css.row}>
      <Mark verdict={docket.verdict} size={18} label={say(`desk.docket.verdict.${docket.verdict}`)} />
      <span className={css.question}>
        <b>
          <Typed text={question(docket)} />
        </b>
        <span className={css.who}>
          <Mono>{docket.id}</Mono> · <Typed text={name(docket.proposedBy)} />
        </span>
      </span>
      <span className={css.state}>{say(`desk.docket.state.${docket.state}`)}</span>
      <span className={css.when} data-waits={waits || undefined}>
        {say(waits ? 'desk.dockets.tooLate' : 'desk.dockets.for')} <Moment at={docket.starts} />
      </span>
    </Way>
  )
})
