/** What is on file about an incident, beside its steps. */
import { Link } from '@tanstack/react-router'
import type { IncidentWhole } from '../../../client/watch-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './incident.module.css'

interface Props {
  readonly one: IncidentWhole
}

/** What each party says, with its clock: nothing is classified before all have spoken or their time is over. */
export function Comments({ one: { comments } }: Props) {
  const say = useSay()
  const now = useNow()
  return (
    <Panel title={say('desk.watch.comments')} flush={comments.length > 0}>
      {comments.length === 0 ? (
        <p className={css.note}>{say('desk.watch.comments-none')}</p>
      ) : (
        <Rows items={comments} keyOf={({ party, at, entry }) => `${party} ${at} ${entry}`}>
          {({ party, state, text, disputes, due, at, entry }) => (
            <div className={css.comment}>
              <b>
                <Typed text={party} />
              </b>
              <span
                data-late={
                  state === 'expired' || (state === 'waiting' && due !== null && now !== null && now > Date.parse(due)) || undefined
                }
              >
                {say(`desk.watch.comment-${state}`)}
                {state !== 'given' && due !== null && (
                  <>
                    {' · '}
                    {say('desk.watch.due')} <Moment at={due} />
                  </>
                )}
                {at !== null && (
                  <>
                    {' '}
                    <Moment at={at} />
                  </>
                )}
              </span>
              {entry !== null && <EntryNumber index={entry} />}
              {text !== null && (
                <p className={css.words}>
                  {disputes && <b>{say('desk.watch.disputes')} </b>}
                  <Typed text={text} />
                </p>
              )}
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}

export function Minority({ one: { minority, ladder } }: Props) {
  const say = useSay()
  if (minority.length === 0) return null
  return (
    <Panel title={say('desk.watch.minority')} flush>
      <Rows items={minority} keyOf={({ component, class: rung }) => `${component} ${rung}`}>
        {({ component, class: rung, why }) => (
          <div className={css.comment}>
            <b>
              <Typed text={component} />
            </b>
            <span>
              <Typed text={ladder.find(({ id }) => id === rung)?.title ?? rung} />
            </span>
            {why !== null && (
              <p className={css.words}>
                <Typed text={why} />
              </p>
            )}
          </div>
        )}
      </Rows>
    </Panel>
  )
}

/** Who was let in and who was not: a visit that was refused is as much a finding as one that took place. */
export function Access({ one: { access } }: Props) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.access')} flush={access.length > 0}>
      {access.length === 0 ? (
        <p className={css.note}>{say('desk.watch.access-none')}</p>
      ) : (
        <Rows items={access} keyOf={({ entry }) => `${entry}`}>
          {({ obtained, place, deniedBy, by, why, at, entry }) => (
            <div className={css.comment}>
              <b data-denied={obtained === 'denied' || undefined}>{say(`desk.watch.access-${obtained}`)}</b>
              <span>
                {place !== null && <Typed text={place} />} {deniedBy !== null && say('desk.watch.denied-by', { by: deniedBy })}{' '}
                <Typed text={by} />, <Moment at={at} />
              </span>
              <EntryNumber index={entry} />
              {why !== null && (
                <p className={css.words}>
                  <Typed text={why} />
                </p>
              )}
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}

export function Joined({ one: { joined, origins, proposals } }: Props) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.joined')} aside={say('desk.watch.origins', { n: origins })} flush>
      <Rows items={joined} keyOf={({ id }) => id}>
        {({ id, origin, independent, by, at, entry }) => (
          <div className={css.comment}>
            <Link to="/watch/reports/$report" params={{ report: id }}>
              <Mono wrap>{id}</Mono>
            </Link>
            <span>
              <Typed text={origin} /> · {say(independent ? 'desk.watch.independent' : 'desk.watch.same-origin')}
              {by !== null && (
                <>
                  {' · '}
                  <Typed text={by} />
                </>
              )}{' '}
              {at !== null && <Moment at={at} />}
            </span>
            {entry !== null && <EntryNumber index={entry} />}
          </div>
        )}
      </Rows>
      {proposals.length > 0 && (
        <p className={css.more}>
          {say('desk.watch.alike', { n: proposals.length })}{' '}
          {proposals.map(({ incident, report }) => (
            <Mono key={`${incident} ${report}`}>{incident ?? report} </Mono>
          ))}
        </p>
      )}
    </Panel>
  )
}

export function Evidence({ one: { evidence } }: Props) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.evidence')} flush={evidence.length > 0}>
      {evidence.length === 0 ? (
        <p className={css.note}>{say('desk.watch.evidence-none')}</p>
      ) : (
        <Rows items={evidence} keyOf={({ id }) => id}>
          {({ id, entry }) => (
            <div className={css.comment}>
              <Mono wrap>{id}</Mono>
              {entry !== null && <EntryNumber index={entry} />}
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}

/** Reviews that the mechanism calls for: an incident opens them, and takes no action. */
export function Reviews({ one: { reviews } }: Props) {
  const say = useSay()
  return (
    <Panel title={say('desk.watch.reviews')} flush={reviews.length > 0}>
      {reviews.length === 0 ? (
        <p className={css.note}>{say('desk.watch.reviews-none')}</p>
      ) : (
        <Rows items={reviews} keyOf={({ id }) => id}>
          {({ of, touched, by, due, closed, index }) => (
            <div className={css.comment}>
              <b>
                {say('desk.watch.review-of', { of })} <Mono wrap>{touched}</Mono>
              </b>
              <span>
                <Typed text={by} /> · {closed === null ? say('desk.watch.review-open') : say('desk.watch.review-closed')}{' '}
                {closed === null && (
                  <>
                    {say('desk.watch.due')} <Moment at={due} />
                  </>
                )}
              </span>
              <EntryNumber index={index} />
            </div>
          )}
        </Rows>
      )}
    </Panel>
  )
}
