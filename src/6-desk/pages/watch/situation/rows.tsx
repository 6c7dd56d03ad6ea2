/** The incidents as a list: all that the map shows, and more. */
import { Link } from '@tanstack/react-router'
import type { Incident } from '../../../client/watch-shapes.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { FourSteps } from '../parts/four-steps.tsx'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { placeTold } from '../parts/place-told.ts'
import css from './situation.module.css'

export interface IncidentRowProps {
  readonly one: Incident
  readonly chosen: boolean
  /** Somebody looks at it: the map shows where it is. */
  onLook(id: string): void
}

export function IncidentRow({ one, chosen, onLook }: IncidentRowProps) {
  const say = useSay()
  const { id, title, kind, occurred, place, weight, step, late, denied, disputed, reports, origins } = one
  const look = () => onLook(id)
  return (
    <Link
      to="/watch/incidents/$incident"
      params={{ incident: id }}
      className={css.incident}
      id={`incident-${id}`}
      data-chosen={chosen || undefined}
      onMouseEnter={look}
      onFocus={look}
    >
      <IncidentMark weight={weight} />
      <span className={css.what}>
        <b>
          <Typed text={title || kind} />
        </b>
        <span>
          <Typed text={placeTold(place, say)} />
          {say('desk.watch.comma')} <Moment at={occurred.from} form="day" />
          {'. '}
          {say(`desk.watch.weight-${weight}`)}
          {'. '}
          {say('desk.watch.reports-origins', { reports, origins })}
        </span>
        {denied && <span className={css.flag}>{say('desk.watch.denied')}</span>}
        {disputed && <span className={css.flag}>{say('desk.watch.disputed')}</span>}
        {late.length > 0 && <em>{say('desk.watch.steps-late', { n: late.length })}</em>}
      </span>
      <FourSteps step={step} late={late.length > 0} />
    </Link>
  )
}
