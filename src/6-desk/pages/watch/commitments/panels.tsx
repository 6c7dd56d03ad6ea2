/** What is on file about a commitment beside its terms. */
import { Link } from '@tanstack/react-router'
import type { CommitmentWhole } from '../../../client/promises-shapes.ts'
import { Grade } from '../../../parts/grade.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Line } from '../incident/line.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { Names } from '../statements/to-whom.tsx'
import { ToCommitment } from './terms.tsx'

interface Props {
  readonly one: CommitmentWhole
}
type Evidence = CommitmentWhole['shown'][number]

/** The evidence for it and against it, and who says each, seen from the commitment. */
export function Shown({ one: { shown } }: Props) {
  const say = useSay()
  return (
    <ListPanel
      title={say('desk.owed.shown')}
      aside={shown.length}
      none={say('desk.owed.shown-none')}
      items={shown.toReversed()}
      keyOf={({ index }) => `${index}`}
    >
      {(it) => (
        <Line
          what={
            <>
              {say(`desk.owed.shows-${it.shows}`)} <Grade grade={it.grade} />
            </>
          }
          more={<SaidBy it={it} />}
          grave={it.shows === 'breached'}
          words={it.text}
          entry={it.index}
        />
      )}
    </ListPanel>
  )
}

function SaidBy({ it: { said_by: who, speaker, from, until, rests_on: on, by } }: { it: Evidence }) {
  const say = useSay()
  return (
    <>
      <Typed text={who} /> ({say(`desk.owed.speaker-${speaker}`)}) ·{' '}
      {from !== null && from !== until && (
        <>
          <Moment at={from} /> –{' '}
        </>
      )}
      <Moment at={until} />
      {on.length > 0 && (
        <>
          {' · '}
          {say('desk.owed.rests-on')} <Names of={on} />
        </>
      )}
      {' · '}
      {say('desk.said.recorded-by', { by })}
    </>
  )
}

/** What it contradicts, or which promises contradict it. No verdict hangs on it, and somebody should know. */
export function Contradictions({ one: { contradicts } }: Props) {
  const say = useSay()
  if (contradicts.length === 0) return null
  return (
    <Panel title={say('desk.owed.contradicts')} flush>
      <Rows items={contradicts} keyOf={({ commitment, why }) => `${commitment} ${why}`}>
        {({ commitment, why, sentence }) => (
          <>
            <Told>{sentence}</Told>{' '}
            {commitment.includes('/') && why !== 'owed' ? (
              <ToClause id={commitment} />
            ) : (
              why !== 'no-authority' && <ToCommitment id={commitment} />
            )}
          </>
        )}
      </Rows>
    </Panel>
  )
}

const ToClause = ({ id }: { id: string }) => (
  <Link to="/instruments/$instrument" params={{ instrument: id.slice(0, id.lastIndexOf('/')) }}>
    <Mono wrap>{id}</Mono>
  </Link>
)

/** Incidents that may bear on it: they change nothing by themselves. */
export function Incidents({ one: { incidents } }: Props) {
  const say = useSay()
  return (
    <ListPanel
      title={say('desk.owed.incidents')}
      none={say('desk.owed.incidents-none')}
      items={incidents}
      keyOf={({ incident }) => incident}
    >
      {({ incident, why }) => (
        <Line
          what={
            <Link to="/watch/incidents/$incident" params={{ incident }}>
              <Mono wrap>{incident}</Mono>
            </Link>
          }
          more={say(`desk.owed.touched-${why}`)}
        />
      )}
    </ListPanel>
  )
}

export function Releases({ one: { releases } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.owed.releases')} items={releases} keyOf={({ index }) => `${index}`}>
      {({ index, for: whom, whole, why, by, at }) => (
        <Line
          what={whole ? say('desk.owed.released-whole') : <Names of={whom} />}
          more={
            <>
              <Typed text={by} /> <Moment at={at} />
            </>
          }
          words={why}
          entry={index}
        />
      )}
    </ListPanel>
  )
}
