/**
 * Who owes what to whom under an agreement, what waits for what, and what is owed in step: a picture, and beside it a table that says all
 * of it in words, with how each duty stands that arose. One side's breach never excuses the other: it asks for a decision.
 */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Commitments as Found } from '../../client/law-shapes.ts'
import type { Instrument } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useCommitments } from '../../data/reading.ts'
import { speechOf } from '../../parts/law/speech.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useWords } from '../../words/words.tsx'
import css from './commitments.module.css'
import { drawingOf } from './commitments-drawn.ts'
import { CommitmentsPicture } from './commitments-picture.tsx'

/** Nobody reads a picture of more; the table has them all. */
const DRAWN_MAX = 60

type Commitment = Found['commitments'][number]
type Duty = Commitment['duties'][number]

/** Renders nothing where fewer than two commitments could depend on each other. */
export function Commitments({ id, found }: { id: string; found: Instrument }) {
  const { say } = useWords()
  const called = usePartyNames()
  const agreement = textOf(found.instrument.kind) === 'agreement'
  const owes = versionsOf(found.instrument).some(({ clauses }) => clauses.some(({ effect }) => effect === 'oblige'))
  const all = useCommitments(id, { enabled: owes }).data?.commitments
  const drawing = useMemo(() => drawingOf(all?.map((one) => ({ ...one, clause: shortOf(id, one.ref), by: one.by ?? '' })) ?? []), [all, id])
  if (!owes || all === undefined || all.length < 2) return null
  if (!agreement && all.every(({ dependsOn }) => dependsOn.length === 0)) return null
  return (
    <Panel title={say('desk.instrument.commitments')} aside={say('desk.instrument.commitments-note')}>
      <div className={css.both}>
        {all.length <= DRAWN_MAX && <CommitmentsPicture drawing={drawing} called={called} />}
        <Table id={id} all={all} within={withinOf(found)} called={called} />
      </div>
    </Panel>
  )
}

/** A clause of the instrument by its number, of another by its whole name. */
const shortOf = (id: string, ref: string): string => (ref.startsWith(`${id}/`) ? ref.slice(id.length + 1) : ref)

/** The time each clause sets, as the version in force has it. */
function withinOf({ instrument, standing }: Instrument): ReadonlyMap<string, string> {
  const versions = versionsOf(instrument)
  const version = versions.find(({ v }) => v === standing.version) ?? versions.at(-1)
  return new Map((version?.clauses ?? []).map((clause) => [`${textOf(instrument.id)}/${textOf(clause.id)}`, textOf(clause.within)]))
}

interface Shown {
  readonly id: string
  readonly within: ReadonlyMap<string, string>
  called(id: string): string
}

function Table({ all, ...shown }: Shown & { all: readonly Commitment[] }) {
  const { say } = useWords()
  return (
    <section className={css.scroll} aria-label={say('desk.instrument.commitments')} {...{ tabIndex: 0 }}>
      <table>
        <thead>
          <tr>
            {(['clause', 'by', 'duty', 'to', 'waits', 'stands'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`desk.instrument.commitment-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <Row key={one.ref} one={one} {...shown} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ one, id, within, called }: Shown & { one: Commitment }) {
  const { say, language } = useWords()
  const speech = useMemo(() => speechOf(say, language), [say, language])
  const time = within.get(one.ref) ?? ''
  return (
    <tr>
      <th scope="row">
        <Clause id={id} name={one.ref} />
      </th>
      <td>{one.by === null ? say('desk.law.actor') : <Typed text={called(one.by)} />}</td>
      <td>
        <Typed text={one.duty} />
        {time !== '' && <span className={css.within}>{say('desk.law.says.within', { within: speech.span(time) })}</span>}
      </td>
      <td>{one.to === null ? say('desk.law.issuer') : <Typed text={called(one.to)} />}</td>
      <td>
        {one.dependsOn.length === 0 && <span className={css.none}>{say('desk.instrument.commitment-free')}</span>}
        {(['after', 'parallel'] as const).map((how) => (
          <Refs key={how} how={how} refs={one.dependsOn.filter((other) => other.how === how).map(({ ref }) => ref)} id={id} />
        ))}
      </td>
      <td>
        {one.duties.length === 0 && <span className={css.none}>{say('desk.instrument.commitment-unarisen')}</span>}
        {one.duties.map((duty) => (
          <Stands key={duty.name} duty={duty} id={id} />
        ))}
      </td>
    </tr>
  )
}

function Clause({ id, name }: { id: string; name: string }) {
  const short = shortOf(id, name)
  if (short !== name)
    return (
      <a href={`#clause-${short}`}>
        <Typed text={short} />
      </a>
    )
  return (
    <Link to="/instruments/$instrument" params={{ instrument: name.split('/', 1)[0] ?? name }}>
      <Typed text={name} />
    </Link>
  )
}

function Refs({ how, refs, id }: { how: 'after' | 'parallel'; refs: readonly string[]; id: string }) {
  const { say } = useWords()
  if (refs.length === 0) return null
  return (
    <div className={css.refs}>
      <span>{say(`desk.instrument.commitment-${how}`)}</span>
      {refs.map((ref) => (
        <Clause key={ref} id={id} name={ref} />
      ))}
    </div>
  )
}

/** How a duty that arose stands, of which docket, and by when it is owed. */
function Stands({ duty: { standing, because, decision, docket, due, state }, id }: { duty: Duty; id: string }) {
  const { say } = useWords()
  return (
    <div className={css.stands} data-standing={standing} data-late={state === 'overdue' || undefined}>
      <b>{say(`desk.instrument.standing-${standing}`)}</b>
      {because.length > 0 && <span>{because.map((ref) => shortOf(id, ref)).join(', ')}</span>}
      {state === 'overdue' && <span className={css.late}>{say('desk.instrument.commitment-late')}</span>}
      {decision !== null && (
        <Link to="/record/$entry" params={{ entry: String(decision) }}>
          #{decision}
        </Link>
      )}
      {due !== null && standing !== 'done' && standing !== 'excused' && <Moment at={due} form="day" />}
      <Link to="/dockets/$docket" params={{ docket }}>
        <Typed text={docket} />
      </Link>
    </div>
  )
}
