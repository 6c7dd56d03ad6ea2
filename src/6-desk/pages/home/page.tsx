/** What waits for the reader, what is late, what changed since they looked, and what carries them today. */
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import type { Duty, Head, Office } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { type Many, useItems } from '../../data/read.ts'
import { useDockets, useDuties, useHead, useInstruments, useOffices } from '../../data/reading.ts'
import { useReader } from '../../frame/reader.tsx'
import { Answered } from '../../parts/answered.tsx'
import { Moment } from '../../parts/moment.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { Begin } from './begin.tsx'
import { Carries } from './carries.tsx'
import { Changed } from './changed.tsx'
import { First } from './first.tsx'
import { useFound } from './found.ts'
import css from './home.module.css'
import { Late } from './late.tsx'
import { Row } from './row.tsx'
import { keyOf, lateOf, owes, type Wait, waitsOf } from './waits.ts'

/** Most offices count nothing and watch over nothing: what waits for a key, what is late there, and who asks about themselves, is fetched after the rest. */
const KeysWaiting = lazy(() => import('../watch/counted/waiting-everywhere.tsx'))
const Asked = lazy(() => import('../record/asked-at-home.tsx'))
const Watched = lazy(() => import('../watch/situation/for-home.tsx'))

/** As many of each list are read as make an office's day; whoever has more is told so. */
const READ_MAX = 2_000
const PAGE = { limit: 500 }

export function Page() {
  const head = useHead()
  return <Answered query={head}>{(data) => <Home head={data} />}</Answered>
}

function Home({ head }: { head: Head }) {
  const say = useSay()
  const { office } = useReader()
  const offices = useOffices()
  const instruments = useInstruments(PAGE)
  const found = useItems(offices).find(({ id }) => id === office)
  const onFile = useItems(instruments)
  if (office === null) return <PageTitle title={say('desk.home.title')} sub={say('desk.home.nobody')} />
  if (found === undefined)
    return (
      <Answered query={offices}>
        {() => <PageTitle title={say('desk.home.title')} sub={say('desk.home.office-unknown', { office })} />}
      </Answered>
    )
  return <Waiting head={head} office={found} instruments={onFile} settled={instruments.data !== undefined} />
}

interface WaitingProps {
  readonly head: Head
  readonly office: Office
  readonly instruments: Parameters<typeof Carries>[0]['instruments']
  readonly settled: boolean
}

function Waiting({ head, office, instruments, settled }: WaitingProps) {
  const say = useSay()
  const clock = useNow()
  const now = clock === null ? head.now : new Date(clock).toISOString()
  const referred = useAll(useDockets({ state: 'referred' }, PAGE))
  const own = useAll(useDockets({ asked_by: office.id }, PAGE))
  const open = useAll(useDuties({ state: 'open' }, PAGE))
  const overdue = useAll(useDuties({ state: 'overdue' }, PAGE))
  const { list: looked, found } = useFound(office.id)
  const late = useMemo(() => lateOf(overdue.items as readonly Duty[]), [overdue.items])
  const waits = useMemo(() => {
    const dockets = new Map([...referred.items, ...own.items].map((docket) => [docket.id, docket]))
    return waitsOf(office, { dockets: [...dockets.values()], duties: open.items, found }, now)
  }, [office, referred.items, own.items, open.items, found, now])
  const lists: readonly { readonly list: Many<unknown>; readonly cut?: boolean }[] = [referred, own, open, overdue, { list: looked }]
  const broken = lists.find(({ list }) => list.data === undefined)
  const bare = settled && instruments.length === 0 && own.items.length === 0 && waits.length === 0
  return (
    <>
      <Title waits={waits} known={broken === undefined} bare={bare} now={now} />
      {broken !== undefined ? (
        <Answered<unknown> query={broken.list}>{() => null}</Answered>
      ) : (
        <div className={css.columns}>
          <div className={css.main}>
            {bare ? <Begin /> : <Waits waits={waits} office={office} now={now} />}
            {lists.some(({ cut }) => cut) && <p className={css.note}>{say('desk.home.cut', { n: READ_MAX })}</p>}
            <div className={css.changed}>
              <Changed office={office.id} index={head.index} />
            </div>
          </div>
          <div className={css.side}>
            <Late duties={late} office={office} now={now} />
            <Suspense fallback={null}>
              <Watched owes={(by) => owes(office, by)} />
              <KeysWaiting own />
              <Asked />
            </Suspense>
            <Carries instruments={instruments} now={now} settled={settled} />
          </div>
        </div>
      )}
    </>
  )
}

/** Reads a list to its end, or to as many rows as are looked at. */
function useAll<T>(list: Many<T>): { readonly list: Many<T>; readonly items: readonly T[]; readonly cut: boolean } {
  const items = useItems(list)
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  const more = hasNextPage && !isFetching && !isError && items.length < READ_MAX
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return { list, items, cut: hasNextPage && items.length >= READ_MAX }
}

function Title({ waits, known, bare, now }: { waits: readonly Wait[]; known: boolean; bare: boolean; now: string }) {
  const say = useSay()
  const { write } = useMoments()
  const first = waits.find(({ by }) => by !== null)?.by ?? null
  return (
    <PageTitle
      above={<Moment at={now} form="day" />}
      title={!known ? say('desk.home.title') : bare ? say('desk.home.bare') : say('desk.home.waits', { n: waits.length })}
      sub={bare ? say('desk.home.bare-note') : first === null ? undefined : say('desk.home.soonest', { by: write(first) })}
      acts={
        <Link to="/ask" className={css.button}>
          {say('desk.home.ask')}
        </Link>
      }
    />
  )
}

/** The first is large, with its gates and what to do; the others are rows. */
function Waits({ waits, office, now }: { waits: readonly Wait[]; office: Office; now: string }) {
  const say = useSay()
  const [first, ...others] = waits
  if (first === undefined) return <Empty title={say('desk.home.nothing')}>{say('desk.home.nothing-note')}</Empty>
  return (
    <section className={css.waits} aria-label={say('desk.home.waiting')}>
      <First key={keyOf(first)} wait={first} office={office} now={now} />
      {others.length > 0 && (
        <ul>
          {others.map((wait) => (
            <li key={keyOf(wait)}>
              <Row wait={wait} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
