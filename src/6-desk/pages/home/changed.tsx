import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Entry } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useDocket, useEntries } from '../../data/reading.ts'
import { keep, kept } from '../../frame/keep.ts'
import { usePast } from '../../frame/past.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { forMachines, useQuestion } from '../../parts/question.ts'
import { Rows } from '../../parts/rows.tsx'
import { Typed } from '../../parts/typed.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import { entryTold } from './entry-told.ts'
import css from './home.module.css'

const SHOWN_MAX = 8

/** What was recorded since this office last looked at Home in this browser. Before it ever did, and in the past: the latest. */
export function Changed({ office, index }: { office: string; index: number }) {
  const say = useSay()
  const { asOf } = usePast()
  const since = useSeen(office, asOf === null ? index : null)
  const entries = useEntries({ order: 'newest' }, { limit: 20 })
  const all = useItems(entries)
  const fresh = useMemo(() => (since === null ? all : all.filter((entry) => entry.index >= since)), [all, since])
  const count = since === null ? null : Math.max(0, index - since)
  return (
    <Panel
      title={say(since === null ? 'desk.home.latest' : 'desk.home.changed')}
      aside={count === null ? undefined : say('desk.home.changed-count', { n: count })}
      flush
    >
      <Answered query={entries}>
        {() =>
          fresh.length === 0 ? (
            <p className={css.quiet}>{say('desk.home.unchanged')}</p>
          ) : (
            <Rows items={fresh.slice(0, SHOWN_MAX)} keyOf={(entry) => String(entry.index)}>
              {(entry) => <Change entry={entry} />}
            </Rows>
          )
        }
      </Answered>
      {fresh.length > SHOWN_MAX && (
        <p className={css.more}>
          <Link to="/record">{say('desk.home.changed-more')}</Link>
        </p>
      )}
    </Panel>
  )
}

function Change({ entry }: { entry: Entry }) {
  const say = useSay()
  const { name: named } = useOfficeNames()
  const { around, name, docket, verdict } = entryTold(entry, say, named)
  return (
    <div className={css.change}>
      <Moment at={entry.at} />
      <span>
        {around[0]}
        {docket === null ? <Typed text={name} /> : <OfDocket id={docket} title={entry.title ?? ''} />}
        {around[1]}
        {verdict !== null && (
          <span className={css.came}>
            <Verdict verdict={verdict} />
          </span>
        )}
      </span>
      <EntryNumber index={entry.index} />
    </div>
  )
}

/** What a docket is called. Only where its title is a name for machines is the docket itself read, for the question of its act. */
function OfDocket({ id, title }: { id: string; title: string }) {
  return (
    <Link to="/dockets/$docket" params={{ docket: id }}>
      {forMachines({ id, title }) ? <Question id={id} title={title} /> : <Typed text={title} />}
    </Link>
  )
}

function Question({ id, title }: { id: string; title: string }) {
  const question = useQuestion()
  const found = useDocket(id).data?.docket
  return <Typed text={found === undefined ? title || id : question(found)} />
}

/**
 * The index up to which this office had looked when the page was opened; null for never. What is shown now counts as seen when the
 * page is left. With `now` null nothing new is seen.
 */
function useSeen(office: string, now: number | null): number | null {
  const name = `seen.${office}`
  const [since] = useState(() => {
    const before = kept(name)
    return before === null || !/^\d+$/.test(before) ? null : Number(before)
  })
  useEffect(() => {
    if (now === null) return
    const seen = () => keep(name, String(now))
    addEventListener('pagehide', seen)
    return () => {
      removeEventListener('pagehide', seen)
      seen()
    }
  }, [name, now])
  return now === null ? null : since
}
