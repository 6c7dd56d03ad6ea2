/** Instruments by legal order, kind and how they stand. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Instrument } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useInstruments } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { instrumentKind } from '../../parts/law/kind.ts'
import { Phase } from '../../parts/law/phase.tsx'
import { textOf, textsOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Rows } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './instruments.module.css'

const HOUSE = 'HOUSE'
const orderOf = ({ instrument }: Instrument): string => textOf(instrument.order) || HOUSE

export function Page() {
  const say = useSay()
  const query = useInstruments({ limit: 500 })
  const all = useItems(query)
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return (
    <>
      <PageTitle title={say('desk.instruments.title')} sub={say('desk.instruments.sub')} />
      <Answered query={query}>{() => <Listed all={all} />}</Answered>
    </>
  )
}

function Listed({ all }: { all: readonly Instrument[] }) {
  const say = useSay()
  const [order, setOrder] = useFilter('order')
  const [kind, setKind] = useFilter('kind')
  const [phase, setPhase] = useFilter('phase')
  const groups = useMemo(() => {
    const kept = all.filter(
      (one) =>
        (order === '' || orderOf(one) === order) &&
        (kind === '' || one.instrument.kind === kind) &&
        (phase === '' || one.standing.phase === phase),
    )
    return Object.entries(Object.groupBy(kept, orderOf))
  }, [all, order, kind, phase])
  if (all.length === 0) {
    return (
      <Empty title={say('desk.instruments.none')}>
        <Link to="/write/$what" params={{ what: 'instrument' }}>
          {say('desk.instruments.none-do')}
        </Link>
      </Empty>
    )
  }
  const pick = (values: readonly string[], label: (value: string) => string) => [
    { value: '', label: say('desk.instruments.all') },
    ...[...new Set(values)].map((value) => ({ value, label: label(value) })),
  ]
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.instruments.order')}
          value={order}
          data={pick(all.map(orderOf), (one) => one)}
          onChange={(event) => setOrder(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.instruments.kind')}
          value={kind}
          data={pick(
            all.map((one) => textOf(one.instrument.kind)),
            (one) => instrumentKind(say, one),
          )}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.instruments.phase')}
          value={phase}
          data={pick(
            all.map((one) => one.standing.phase),
            (one) => say(`play.phase.${one as Instrument['standing']['phase']}`),
          )}
          onChange={(event) => setPhase(event.currentTarget.value)}
        />
      </div>
      <Groups groups={groups} />
    </>
  )
}

function Groups({ groups }: { groups: readonly (readonly [string, Instrument[] | undefined])[] }) {
  const say = useSay()
  return (
    <div className={css.groups}>
      {groups.map(([id, items = []]) => (
        <Panel
          key={id}
          title={id === HOUSE ? say('desk.instruments.house') : <Typed text={id} />}
          aside={say('desk.instruments.n', { n: items.length })}
          flush
        >
          <Rows items={items} keyOf={(one) => textOf(one.instrument.id)}>
            {(one) => <InstrumentRow found={one} />}
          </Rows>
        </Panel>
      ))}
      {groups.length === 0 && <Empty title={say('desk.instruments.no-match')} />}
    </div>
  )
}

function InstrumentRow({ found }: { found: Instrument }) {
  const say = useSay()
  const { instrument, standing, index } = found
  const id = textOf(instrument.id)
  const [from, until] = textsOf(instrument.term)
  return (
    <div className={css.row}>
      <div>
        <Link to="/instruments/$instrument" params={{ instrument: id }}>
          <b>
            <Typed text={textOf(instrument.title) || id} />
          </b>
        </Link>{' '}
        <Mono>{id}</Mono>
      </div>
      <span>{instrumentKind(say, textOf(instrument.kind))}</span>
      <Phase standing={standing} />
      <span className={css.term}>
        {from && until && (
          <>
            <Moment at={from} form="day" /> – <Moment at={until} form="day" />
          </>
        )}
      </span>
      <EntryNumber index={index} />
    </div>
  )
}
