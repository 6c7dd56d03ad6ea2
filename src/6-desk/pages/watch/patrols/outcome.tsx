/** What came of a visit, as a mark and in words. */
import type { Patrol } from '../../../client/promises-shapes.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import type { VisitMark } from '../map/shapes.ts'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { markOf } from './marks.ts'
import css from './patrols.module.css'

function OutcomeMark({ mark }: { mark: VisitMark }) {
  const say = useSay()
  return (
    <span className={css.outcome} data-mark={mark}>
      <IncidentMark weight={`visit-${mark}`} size={14} /> {say(`desk.patrols.mark-${mark}`)}
    </span>
  )
}

/** The same with who kept them out and why. */
export function OutcomeTold({ visit, now }: { visit: Pick<Patrol, 'outcome' | 'from' | 'denied_by' | 'why'>; now: number | null }) {
  const say = useSay()
  const { denied_by: by, why } = visit
  return (
    <>
      <OutcomeMark mark={markOf(visit, now)} />
      {by !== null && <span className={css.more}>{say('desk.patrols.denied-by', { by })}</span>}
      {why !== null && (
        <span className={css.more}>
          <Typed text={why} />
        </span>
      )}
    </>
  )
}
