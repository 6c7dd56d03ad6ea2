/** One docket in the list: mark, question, who asked, how it stands, and from when on it is too late. */
import { Link } from '@tanstack/react-router'
import type { Docket } from '../../client/shapes.ts'
import { useHead } from '../../data/reading.ts'
import { Mark } from '../../parts/mark.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import css from './page.module.css'

/** Whether somebody may still want to do something before it begins. */
const WAITS = new Set(['permitted', 'referred', 'refused', 'sent-back'])

export function DocketRow({ docket }: { docket: Docket }) {
  const say = useSay()
  const { name } = useOfficeNames()
  const now = useHead().data?.now
  const ahead = now !== undefined && Date.parse(docket.starts) > Date.parse(now)
  const waits = WAITS.has(docket.state) && ahead
  return (
    <Link to="/dockets/$docket" params={{ docket: docket.id }} className={css.row}>
      <Mark verdict={docket.verdict} size={18} label={say(`desk.docket.verdict.${docket.verdict}`)} />
      <span className={css.question}>
        <b>
          <Typed text={docket.title} />
        </b>
        <span className={css.who}>
          <Mono>{docket.id}</Mono> · <Typed text={name(docket.proposedBy)} />
        </span>
      </span>
      <span className={css.state}>{say(`desk.docket.state.${docket.state}`)}</span>
      <span className={css.when} data-waits={waits || undefined}>
        {say(waits ? 'desk.dockets.tooLate' : 'desk.dockets.for')} <Moment at={docket.starts} />
      </span>
    </Link>
  )
}
