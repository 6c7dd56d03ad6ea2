/** What was drawn from each limit of an instrument, and what is left: performed, reserved, left, as a bar with its numbers and a table. */
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import type { Drawdown as Found } from '../../client/law-shapes.ts'
import type { Instrument } from '../../client/shapes.ts'
import { useDrawdown } from '../../data/reading.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { placed } from '../../parts/placed.ts'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { type Bar, barOf } from './bar.ts'
import css from './drawdown.module.css'
import table from './table.module.css'

type Limit = Found['limits'][number]
type Window = Limit['windows'][number]

/** Renders nothing for an instrument that sets no limit. */
export function Drawdown({ id, found }: { id: string; found: Instrument }) {
  const say = useSay()
  const limited = versionsOf(found.instrument).some(({ clauses }) => clauses.some(({ effect }) => effect === 'limit'))
  const limits = useDrawdown(id, { enabled: limited }).data?.limits ?? []
  if (!limited || limits.length === 0) return null
  const zone = textOf(found.instrument.zone) || 'UTC'
  return (
    <Panel title={say('desk.instrument.drawdown')} aside={say('desk.instrument.drawdown-note')}>
      <ul className={css.limits}>
        {limits.map((limit) => (
          <li key={limit.ref}>
            <One limit={limit} id={id} zone={zone} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** An amount as people write it, where a number can hold all of it; as it is where it cannot. */
const useFigures = () => {
  const { number } = useMoments()
  return (text: string): string => (/^-?\d{1,12}$/.test(text) ? number(Number(text)) : text)
}

/** What a limit counts: nothing for a number of acts. */
const unitOf = ({ of, unit }: Limit): string => (of === 'count' ? '' : of === 'qty' ? unit : of)

function One({ limit, id, zone }: { limit: Limit; id: string; zone: string }) {
  const say = useSay()
  const figure = useFigures()
  const clause = limit.ref.startsWith(`${id}/`) ? limit.ref.slice(id.length + 1) : limit.ref
  const most = say(limit.of === 'count' ? 'desk.instrument.drawn-most-acts' : 'desk.instrument.drawn-most', {
    max: figure(limit.max),
    unit: unitOf(limit),
  })
  return (
    <>
      <h3 className={css.head}>
        <a href={`#clause-${clause}`}>
          <Typed text={clause} />
        </a>{' '}
        {most}
        {limit.tolerance !== null && <> {say('desk.instrument.drawn-tolerance', { tolerance: limit.tolerance, unit: unitOf(limit) })}</>}
      </h3>
      {limit.windows.map((window) => (
        <Drawn key={window.from} window={window} limit={limit} zone={zone} />
      ))}
      {limit.uses.length > 0 && <Uses limit={limit} />}
    </>
  )
}

function Drawn({ window, limit, zone }: { window: Window; limit: Limit; zone: string }) {
  const say = useSay()
  const { write } = useMoments()
  const figure = useFigures()
  const bar = barOf(window, limit)
  const span = say('desk.instrument.span', { from: write(window.from, 'day', zone), until: write(window.until, 'day', zone) })
  return (
    <div className={css.window}>
      <span className={css.span}>{span}</span>
      <Picture bar={bar} />
      {bar === null ? (
        <p className={css.unknown}>{say('desk.instrument.drawn-unknown')}</p>
      ) : (
        <dl className={css.numbers}>
          {(['performed', 'reserved', 'left'] as const).map((part) => (
            <div key={part} data-part={part} data-over={(part === 'left' && bar.over) || undefined}>
              <dt>{say(`desk.instrument.drawn-${part}`)}</dt>
              <dd>
                <bdi>
                  {figure(window[part] ?? '')} {unitOf(limit)}
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** The bar says nothing that the numbers beside it do not. */
function Picture({ bar }: { bar: Bar | null }) {
  if (bar === null) return <div className={css.bar} data-unknown aria-hidden="true" />
  const share = (part: number): CSSProperties => ({ inlineSize: `${(part * 100).toFixed(2)}%` })
  return (
    <div className={css.bar} data-over={bar.over || undefined} aria-hidden="true">
      <i data-part="performed" style={share(bar.performed)} />
      <i data-part="reserved" style={share(bar.reserved)} />
    </div>
  )
}

function Uses({ limit }: { limit: Limit }) {
  const say = useSay()
  const figure = useFigures()
  return (
    <details className={css.uses}>
      <summary>{say('desk.instrument.drawn-uses', { n: limit.uses.length })}</summary>
      <section className={table.scroll} aria-label={say('desk.instrument.drawn-uses', { n: limit.uses.length })} {...{ tabIndex: 0 }}>
        <table className={table.table}>
          <thead>
            <tr>
              {(['docket', 'state', 'amount', 'when'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`desk.instrument.use-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(limit.uses).map(({ key, item: { docket, state, amount, when, expires } }) => (
              <tr key={key}>
                <th scope="row">
                  <Link to="/dockets/$docket" params={{ docket }}>
                    <Typed text={docket} />
                  </Link>
                </th>
                <td>
                  {state === 'performed' || state === 'reserved' ? say(`desk.instrument.drawn-${state}`) : <Typed text={state} />}
                  {expires !== null && state === 'reserved' && (
                    <span className={table.of}>
                      {say('desk.instrument.use-until')} <Moment at={expires} />
                    </span>
                  )}
                </td>
                <td>
                  {amount === null ? (
                    <span className={table.open}>{say('desk.instrument.drawn-unknown')}</span>
                  ) : (
                    <bdi>
                      {figure(amount)} {unitOf(limit)}
                    </bdi>
                  )}
                </td>
                <td>{when !== null && <Moment at={when[0]} form="day" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
