/** One commitment: who owes what to whom, how it stands and came to, on which evidence, what contradicts it, and what may be done with it. */
import { Link, useParams } from '@tanstack/react-router'
import type { CommitmentWhole } from '../../../client/promises-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useSay } from '../../../words/words.tsx'
import { EvidenceOf } from '../evidence/evidence-of.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { useCommitment } from '../reading.ts'
import css from './commitments.module.css'
import { Course } from './course.tsx'
import { Contradictions, Incidents, Releases, Shown } from './panels.tsx'
import { CommitmentSteps } from './steps.tsx'
import { Terms } from './terms.tsx'
import { ToldWithEntries } from './told-with-entries.tsx'

export function Page() {
  const { commitment: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useCommitment(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: CommitmentWhole }) {
  const say = useSay()
  const { id, what, kind } = one
  return (
    <>
      <PageTitle
        title={what || id}
        typed
        above={
          <>
            <Link to="/watch/commitments">{say('desk.watch.commitments')}</Link> <span>{say(`desk.owed.kind-${kind}`)}</span>{' '}
            <Mono wrap>{id}</Mono>
          </>
        }
        sub={<WhoTo one={one} />}
        acts={<PrintButton />}
      />
      <Columns
        side={
          <>
            <CommitmentSteps one={one} />
            <Incidents one={one} />
            <Releases one={one} />
          </>
        }
      >
        <Standing one={one} />
        <Contradictions one={one} />
        <Terms one={one} />
        <Course one={one} />
        <Shown one={one} />
        <EvidenceOf id={id} />
      </Columns>
    </>
  )
}

/** Who owes it to whom, each a way to everything they owe. */
function WhoTo({ one: { by, to } }: { one: CommitmentWhole }) {
  const say = useSay()
  return (
    <>
      {by === null ? say('desk.watch.nobody-named') : <ToRegister party={by} />}
      {to.map((party) => (
        <span key={party}>
          {' '}
          <span aria-hidden className="flip">
            →
          </span>{' '}
          <ToRegister party={party} />
        </span>
      ))}
    </>
  )
}

const ToRegister = ({ party }: { party: string }) => (
  <Link to="/watch/counterparts/$party" params={{ party }}>
    <bdi>{party}</bdi>
  </Link>
)

function Standing({ one: { status, sentence, late, due, continuous, sources } }: { one: CommitmentWhole }) {
  const say = useSay()
  return (
    <Panel title={say('desk.owed.stands')}>
      <p className={css.status} data-status={status}>
        <b>{say(`desk.watch.status-${status}`)}</b>
        {late && <span data-late>{say('desk.owed.late')}</span>}
        {due !== null ? (
          <span>
            {say('desk.watch.due')} <Moment at={due} />
          </span>
        ) : (
          continuous && <span>{say('desk.watch.continuous')}</span>
        )}
      </p>
      <ToldWithEntries sentence={sentence} entries={sources} />
      <p className={css.note}>{say('desk.owed.stands-note')}</p>
    </Panel>
  )
}
