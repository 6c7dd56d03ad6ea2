/** The clauses of a version in rows: number, what it says, how Parley reads it, where it decided; or two versions compared. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Docket, Instrument } from '../../client/shapes.ts'
import { useAmendment } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Basis } from '../../parts/basis.tsx'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { compared, type Row } from '../../parts/law/compared.ts'
import { type VersionWritten, versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { Mark } from '../../parts/mark.tsx'
import { ClausePlace } from '../../parts/place/place.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'
import { Touched } from './touched.tsx'
import { useUsed } from './used.ts'

const SHOWN_MAX = 3

export function Clauses({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const versions = versionsOf(found.instrument)
  const [shown, show] = useFilter('version')
  const [against, compare] = useFilter('against')
  const pick = (v: string) => versions.find((one) => String(one.v) === v)
  const now = pick(shown) ?? versions.find((one) => one.v === found.standing.version) ?? versions.at(-1)
  const rows = compared(now, pick(against))
  const used = useUsed(id)
  const then = pick(against)
  const comparable = now !== undefined && then !== undefined && !now.unreadable && !then.unreadable
  const amendment = useAmendment(id, then?.v ?? 1, now?.v ?? 1, { enabled: comparable }).data
  const words = new Set(comparable ? amendment?.clauses.filter(({ wordsOnly }) => wordsOnly).map(({ clause }) => clause) : [])
  return (
    <section aria-labelledby="clauses">
      <header className={css.head}>
        <h2 id="clauses">{say('desk.instrument.clauses')}</h2>
        <span>{say('desk.instrument.clauses-n', { n: now?.clauses.length ?? 0 })}</span>
        {versions.length > 1 && <Pickers {...{ versions, shown: String(now?.v ?? ''), show, against, compare }} />}
      </header>
      {now?.unreadable === true && <p className={css.damaged}>{say('desk.instrument.damaged')}</p>}
      {comparable && amendment !== undefined && (
        <div className={css.touching}>
          <Touched amendment={amendment} />
        </div>
      )}
      <ol className={css.rows}>
        {rows.map((row) => (
          <ClauseRow
            key={row.id}
            row={row}
            kind={textOf(found.instrument.kind)}
            wordsOnly={words.has(row.id)}
            dockets={used.by.get(`${id}/${row.id}`) ?? []}
          />
        ))}
      </ol>
      {used.cut && <p className={css.cut}>{say('desk.instrument.used-cut')}</p>}
    </section>
  )
}

interface PickersProps {
  readonly versions: readonly VersionWritten[]
  readonly shown: string
  show(v: string): void
  readonly against: string
  compare(v: string): void
}

function Pickers({ versions, shown, show, against, compare }: PickersProps) {
  const say = useSay()
  const { write } = useMoments()
  const all = versions.map(({ v, from }) => ({
    value: String(v),
    label: say('desk.instrument.version-from', { v, from: write(from, 'day') }),
  }))
  return (
    <div className={css.pickers}>
      <NativeSelect
        aria-label={say('desk.instrument.version')}
        value={shown}
        data={all}
        onChange={(event) => show(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label={say('desk.instrument.compare')}
        value={against}
        data={[{ value: '', label: say('desk.instrument.compare') }, ...all.filter(({ value }) => value !== shown)]}
        onChange={(event) => compare(event.currentTarget.value)}
      />
    </div>
  )
}

interface ClauseRowProps {
  readonly row: Row
  readonly kind: string
  /** Compared with the other version, it means the same. */
  readonly wordsOnly: boolean
  readonly dockets: readonly Docket[]
}

function ClauseRow({ row, kind, wordsOnly, dockets }: ClauseRowProps) {
  const say = useSay()
  const { id, state, clause, before } = row
  const words = textOf(clause.words)
  return (
    <li className={css.row} data-state={state} id={`clause-${id}`}>
      <div className={css.id}>
        <Typed text={id} />
        {state !== 'same' && <span className={css.state}>{say(`desk.instrument.clause-${state}`)}</span>}
      </div>
      <div className={css.words}>
        {words === '' ? <p className={css.none}>{say('desk.write.clauses.no-words')}</p> : <blockquote dir="auto">{words}</blockquote>}
        {before !== null && textOf(before.words) !== words && (
          <div className={css.before}>
            <p>{say('desk.instrument.before')}</p>
            <blockquote dir="auto">{textOf(before.words)}</blockquote>
          </div>
        )}
        <Basis basis={clause.basis} />
      </div>
      <div className={css.reading}>
        <ClauseRead clause={clause} kind={kind} />
        <div className={css.place}>
          <ClausePlace clause={clause} />
        </div>
        {wordsOnly && <p className={css.none}>{say('desk.instrument.words-only')}</p>}
        {before !== null && !wordsOnly && (
          <div className={css.before}>
            <p>{say('desk.instrument.before')}</p>
            <ClauseRead clause={before} kind={kind} />
          </div>
        )}
        <UsedIn dockets={dockets} />
      </div>
    </li>
  )
}

/** The first few of the dockets are shown; the others open. */
function UsedIn({ dockets }: { dockets: readonly Docket[] }) {
  const say = useSay()
  if (dockets.length === 0) return <p className={css.used}>{say('desk.instrument.used-nowhere')}</p>
  return (
    <div className={css.used}>
      <p>{say('desk.instrument.used', { n: dockets.length })}</p>
      <UsedList dockets={dockets.slice(0, SHOWN_MAX)} />
      {dockets.length > SHOWN_MAX && (
        <details>
          <summary>{say('desk.instrument.used-more', { n: dockets.length - SHOWN_MAX })}</summary>
          <UsedList dockets={dockets.slice(SHOWN_MAX)} />
        </details>
      )}
    </div>
  )
}

function UsedList({ dockets }: { dockets: readonly Docket[] }) {
  const say = useSay()
  const question = useQuestion()
  return (
    <ul>
      {dockets.map((docket) => (
        <li key={docket.id}>
          <Mark verdict={docket.verdict} size={14} label={say(`desk.docket.verdict.${docket.verdict}`)} />
          <Link to="/dockets/$docket" params={{ docket: docket.id }}>
            <Typed text={question(docket)} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
