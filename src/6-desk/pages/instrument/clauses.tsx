/** The clauses of a version in rows: number, what it says, how Parley reads it, where it decided; or two versions compared. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Instrument } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useDockets, useDuties } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Basis } from '../../parts/basis.tsx'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { compared, type Row } from '../../parts/law/compared.ts'
import { type VersionWritten, versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import css from './instrument.module.css'

export function Clauses({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const versions = versionsOf(found.instrument)
  const [shown, show] = useFilter('version')
  const [against, compare] = useFilter('against')
  const pick = (v: string) => versions.find((one) => String(one.v) === v)
  const now = pick(shown) ?? versions.find((one) => one.v === found.standing.version) ?? versions.at(-1)
  const rows = compared(now, pick(against))
  const used = useUsed(id)
  return (
    <section aria-labelledby="clauses">
      <header className={css.head}>
        <h2 id="clauses">{say('desk.instrument.clauses')}</h2>
        <span>{say('desk.instrument.clauses-n', { n: now?.clauses.length ?? 0 })}</span>
        {versions.length > 1 && <Pickers {...{ versions, shown: String(now?.v ?? ''), show, against, compare }} />}
      </header>
      {now?.unreadable === true && <p className={css.damaged}>{say('desk.instrument.damaged')}</p>}
      <ol className={css.rows}>
        {rows.map((row) => (
          <ClauseRow key={row.id} row={row} kind={textOf(found.instrument.kind)} dockets={used.get(`${id}/${row.id}`) ?? []} />
        ))}
      </ol>
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

/** Which dockets a clause decided, or left a duty in. */
function useUsed(id: string): ReadonlyMap<string, readonly string[]> {
  const dockets = useItems(useDockets({}, { limit: 500 }))
  const duties = useItems(useDuties({}, { limit: 500 }))
  return useMemo(() => {
    const used = new Map<string, string[]>()
    const note = (ref: string | null, docket: string) => {
      if (ref === null || !ref.startsWith(`${id}/`)) return
      const list = used.get(ref) ?? []
      if (!list.includes(docket)) used.set(ref, [...list, docket])
    }
    for (const docket of dockets) note(docket.deciding[1], docket.id)
    for (const duty of duties) note(duty.ref, duty.docket)
    return used
  }, [dockets, duties, id])
}

function ClauseRow({ row, kind, dockets }: { row: Row; kind: string; dockets: readonly string[] }) {
  const say = useSay()
  const { id, state, clause, before } = row
  const words = textOf(clause.words)
  return (
    <li className={css.row} data-state={state} id={`clause-${id}`}>
      <div className={css.id}>
        <bdi>{id}</bdi>
        {state !== 'same' && <span className={css.state}>{say(`desk.instrument.clause-${state}`)}</span>}
      </div>
      <div className={css.words}>
        {words === '' ? <p className={css.none}>{say('desk.write.clauses.no-words')}</p> : <blockquote dir="auto">{words}</blockquote>}
        <Basis basis={clause.basis} />
      </div>
      <div className={css.reading}>
        <ClauseRead clause={clause} kind={kind} />
        {before !== null && (
          <div className={css.before}>
            <p>{say('desk.instrument.before')}</p>
            <ClauseRead clause={before} kind={kind} />
          </div>
        )}
        {dockets.length > 0 && (
          <p className={css.used}>
            {say('desk.instrument.used')}{' '}
            {dockets.map((docket) => (
              <Link key={docket} to="/dockets/$docket" params={{ docket }}>
                <bdi>{docket}</bdi>
              </Link>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
