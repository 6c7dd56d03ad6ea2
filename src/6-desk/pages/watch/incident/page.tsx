/** One incident: the four steps and what each needs, what the parties say, who was let in, on what it rests, and what it opened. */
import { Link, useParams } from '@tanstack/react-router'
import type { IncidentWhole } from '../../../client/watch-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { IncidentMark } from '../parts/incident-mark.tsx'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { placeTold } from '../parts/place-told.ts'
import { useIncident } from '../reading.ts'
import { CloseReview } from './close-review.tsx'
import css from './incident.module.css'
import { Access, Comments, Evidence, Joined, Minority, Reviews } from './panels.tsx'
import { StepForms } from './step-forms.tsx'
import { Steps } from './steps.tsx'

export function Page() {
  const { incident: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useIncident(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: IncidentWhole }) {
  const say = useSay()
  const { id, index, title, kind, mechanism, agreement, occurred, place, weight, joinedInto } = one
  return (
    <>
      <PageTitle
        title={title || kind}
        typed
        above={
          <>
            <ToSituation /> <Mono>{id}</Mono> <Mono>{mechanism}</Mono>
            {agreement !== null && (
              <Link to="/watch/ceasefires/$instrument" params={{ instrument: agreement }}>
                <Mono>{agreement}</Mono>
              </Link>
            )}
            <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            <IncidentMark weight={weight} /> {say(`desk.watch.weight-${weight}`)}. <Typed text={placeTold(place, say)} />
            {say('desk.watch.comma')} <Moment at={occurred.from} />
            {occurred.until !== occurred.from && (
              <>
                {' – '}
                <Moment at={occurred.until} />
              </>
            )}
            {'. '}
            {say('desk.watch.time-known', { precision: occurred.precision })}
          </>
        }
      />
      {joinedInto !== null && (
        <p className={css.lock} role="status">
          {say('desk.watch.joined-into')}{' '}
          <Link to="/watch/incidents/$incident" params={{ incident: joinedInto }}>
            <Mono>{joinedInto}</Mono>
          </Link>
        </p>
      )}
      <Steps one={one} />
      <Columns
        side={
          <>
            <Joined one={one} />
            <Evidence one={one} />
            <Reviews one={one} />
            <CloseReview one={one} />
          </>
        }
      >
        <StepForms one={one} />
        <Comments one={one} />
        <Minority one={one} />
        <Access one={one} />
      </Columns>
    </>
  )
}
