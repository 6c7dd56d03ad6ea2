/** What is late of what is watched, and the reviews that the reader's own office owes, for pages about everything. */
import { Link } from '@tanstack/react-router'
import { Answered } from '../../../parts/answered.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { useSay } from '../../../words/words.tsx'
import { Line } from '../incident/line.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { useAll, useOpenReviews, useSituation } from '../reading.ts'
import { Late } from './late.tsx'

interface WatchedProps {
  /** Whether what this office or body owes is the reader's to do. */
  owes(by: string): boolean
}

/** Nothing where nothing is late and nothing owed: most offices watch over nothing. */
export default function WatchedForHome({ owes }: WatchedProps) {
  const say = useSay()
  const situation = useSituation()
  const late = situation.data?.late ?? []
  const { list: reviews, items } = useAll(useOpenReviews())
  const owed = items.filter(({ by }) => owes(by))
  // What could not be read must not look like nothing late and nothing owed.
  const broken = [situation, reviews].find(({ isError, data }) => isError && data === undefined)
  if (broken !== undefined) return <Answered<unknown> query={broken}>{() => null}</Answered>
  return (
    <>
      <ListPanel title={say('desk.watch.reviews-owed')} aside={owed.length} items={owed} keyOf={({ id }) => id}>
        {({ of, touched, incident, due, late: isLate, index }) => (
          <Line
            what={
              <Link to="/watch/incidents/$incident" params={{ incident }}>
                {say('desk.watch.review-of', { of })} <Mono wrap>{touched}</Mono>
              </Link>
            }
            more={
              <>
                {say('desk.watch.due')} <Moment at={due} />
              </>
            }
            grave={isLate}
            entry={index}
          />
        )}
      </ListPanel>
      {late.length > 0 && <Late late={late} title={say('desk.watch.late-watched')} />}
    </>
  )
}
