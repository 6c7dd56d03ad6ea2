/** Instruments by legal order, kind and how they stand. */
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Instrument, InstrumentsAsked } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useInstruments, useOrders } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { INSTRUMENT_KINDS, instrumentKind } from '../../parts/law/kind.ts'
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

/** The phases an instrument on file can be in, in the order in which it comes to them. */
const PHASES = [
  'not-yet',
  'in-force',
  'suspended',
  'lapsed',
  'fallen',
  'ended',
  'uncertain',
] as const satisfies readonly Instrument['standing']['phase'][]

/** What the address asks for. What nobody knows there counts as not asked. */
function useAsked(): InstrumentsAsked {
  const [order] = useFilter('order')
  const [kind] = useFilter('kind')
  const [phase] = useFilter('phase')
  const found = { order, kind, phase: PHASES.find((one) => one === phase) }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value))
}

export function Page() {
  const say = useSay()
  const asked = useAsked()
  const query = useInstruments({ limit: 500, keep: true }, asked)
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const all = useItems(query)
  const none = all.length === 0 && !hasNextPage
  return (
    <>
      <PageTitle
        title={say('desk.instruments.title')}
        sub={say('desk.instruments.sub')}
        acts={<Link to="/control-lists">{say('desk.control-lists.title')}</Link>}
      />
      <Answered query={query}>
        {() =>
          none && Object.keys(asked).length === 0 ? (
            <Empty title={say('desk.instruments.none')}>
              <Link to="/write/$what" params={{ what: 'instrument' }}>
                {say('desk.instruments.none-do')}
              </Link>
            </Empty>
          ) : (
            <>
              <Filters asked={asked} />
              <Groups all={all} none={none} />
            </>
          )
        }
      </Answered>
    </>
  )
}

function Filters({ asked }: { asked: InstrumentsAsked }) {
  const say = useSay()
  const [, setOrder] = useFilter('order')
  const [, setKind] = useFilter('kind')
  const [, setPhase] = useFilter('phase')
  const orders = useItems(useOrders({ limit: 500 })).map(({ id }) => id)
  const { order = '', kind = '', phase = '' } = asked
  // What an address names is shown as it is, also where nobody knows it.
  const pick = (values: readonly string[], now: string, label: (value: string) => string) => [
    { value: '', label: say('desk.instruments.all') },
    ...[...new Set([...values, ...(now === '' ? [] : [now])])].map((value) => ({ value, label: label(value) })),
  ]
  const inPhase = (one: string) => say(`play.phase.${one as Instrument['standing']['phase']}`)
  return (
    <div className={css.filters}>
      <NativeSelect
        label={say('desk.instruments.order')}
        value={order}
        data={pick([HOUSE, ...orders], order, (one) => (one === HOUSE ? say('desk.instruments.house') : one))}
        onChange={(event) => setOrder(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('desk.instruments.kind')}
        value={kind}
        data={pick(INSTRUMENT_KINDS, kind, (one) => instrumentKind(say, one))}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('desk.instruments.phase')}
        value={phase}
        data={pick(PHASES, phase, inPhase)}
        onChange={(event) => setPhase(event.currentTarget.value)}
      />
    </div>
  )
}

function Groups({ all, none }: { all: readonly Instrument[]; none: boolean }) {
  const say = useSay()
  const groups = useMemo(() => Object.entries(Object.groupBy(all, orderOf)), [all])
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
      {none && <Empty title={say('desk.instruments.no-match')} />}
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
