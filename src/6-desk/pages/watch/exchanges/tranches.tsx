/** Each tranche as agreed beside what each source says happened; talks and totals in the same way. */
import type { ReactNode } from 'react'
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './exchanges.module.css'

interface Props {
  readonly one: ExchangeWhole
}
interface Zoned extends Props {
  readonly zone: string
}
type Tranche = ExchangeWhole['tranches'][number]
type Given = Tranche['gives'][number]
type Due = NonNullable<Tranche['list']>

export function Tranches({ one, zone }: Zoned) {
  const say = useSay()
  const listBy = new Map(recordsOf(one.exchange.tranches).map(({ id, list }) => [textOf(id), textOf(recordOf(list).by)]))
  if (one.tranches.length === 0) return null
  return (
    <Panel title={say('desk.watch.exchange-tranches')}>
      {one.tranches.map((tranche) => (
        <section key={tranche.id} className={css.tranche} aria-label={tranche.id}>
          <h3>
            <Typed text={tranche.id} /> <Moment at={tranche.day} form="day" />
          </h3>
          {tranche.list !== null && (
            <p>
              {say('desk.watch.exchange-list-of', { by: listBy.get(tranche.id) ?? '' })}{' '}
              <DueTold due={tranche.list} one={one} zone={zone} />
            </p>
          )}
          <GivenTable lines={tranche.gives} one={one} label={tranche.id} />
          {tranche.ratios.map(({ by, what, count, found, kept }) => (
            <p key={`${by} ${what}`} className={css.ratio} data-kept={String(kept)}>
              {kept === null && count === 0
                ? say('desk.watch.exchange-ratio-untold', { by, what })
                : say('desk.watch.exchange-ratio', {
                    by,
                    what,
                    n: count,
                    found: found ?? -1,
                    kept: kept === null ? 'untold' : kept ? 'yes' : 'no',
                  })}
            </p>
          ))}
        </section>
      ))}
    </Panel>
  )
}

/** What was due when, when it came, and by how much that was late, in hours and minutes as they were counted. */
function DueTold({ due: { due, at, state, lateMinutes, events }, one, zone }: Zoned & { due: Due }) {
  const say = useSay()
  return (
    <>
      {say('desk.watch.due')} <Moment at={due} zone={zone} /> <b data-state={state}>{say(`desk.watch.exchange-due-${state}`)}</b>{' '}
      {lateMinutes !== null && say('desk.watch.exchange-late-by', { h: Math.floor(lateMinutes / 60), min: lateMinutes % 60 })}{' '}
      {at !== null && (
        <>
          <Moment at={at} zone={zone} /> <Entries of={events} one={one} />
        </>
      )}
    </>
  )
}

function Entries({ of, one }: Props & { of: readonly string[] }): ReactNode {
  return one.events.filter(({ event }) => of.includes(textOf(event.id))).map(({ index }) => <EntryNumber key={index} index={index} />)
}

function GivenTable({ lines, one, label }: Props & { lines: readonly Given[]; label: string }) {
  const say = useSay()
  const { number } = useMoments()
  return (
    <Scroll label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['side', 'what', 'agreed', 'happened', 'state'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`desk.watch.exchange-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(lines).map(({ key, item: { by, what, count, views, state } }) => (
            <tr key={key}>
              <th scope="row">
                <Typed text={by} />
              </th>
              <td>
                <Typed text={what} />
              </td>
              <td>{number(count)}</td>
              <td>
                {views.length === 0
                  ? '–'
                  : views.map((view) => (
                      <span key={view.source} className={css.view}>
                        <b>{number(view.count)}</b> <Typed text={view.source} /> <Entries of={view.events} one={one} />
                      </span>
                    ))}
              </td>
              <td>
                <b data-state={state}>{say(`desk.watch.exchange-given-${state}`)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export function Totals({ one }: Props) {
  const say = useSay()
  if (one.totals.length === 0) return null
  return (
    <Panel title={say('desk.watch.exchange-totals')}>
      <GivenTable lines={one.totals} one={one} label={say('desk.watch.exchange-totals')} />
    </Panel>
  )
}

/** Totals that sources state: each beside the others, none chosen. */
export function Stated({ one }: Props) {
  const say = useSay()
  const { number } = useMoments()
  if (one.stated.length === 0) return null
  return (
    <Panel title={say('desk.watch.exchange-stated')}>
      <ul className={css.stated}>
        {placed(one.stated).map(({ key, item: { by, what, count, source, event } }) => (
          <li key={key}>
            <span>
              <Typed text={by} /> · <Typed text={what} />
            </span>{' '}
            <b>{number(count)}</b> <Typed text={source} /> <Entries of={[event]} one={one} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Talks({ one, zone }: Zoned) {
  const say = useSay()
  if (one.talks.length === 0) return null
  return (
    <Panel title={say('desk.watch.exchange-talks')}>
      <ul className={css.stated}>
        {one.talks.map((talks) => (
          <li key={talks.id}>
            <Typed text={talks.title} /> <DueTold due={talks} one={one} zone={zone} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
