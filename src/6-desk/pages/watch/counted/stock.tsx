/** The stock as a picture: a row for each place and state, a column for each category, and under it what came in less what went out. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './counted.module.css'
import { calledIn, namesIn } from './names.ts'

type Cell = LedgerWhole['lines'][number]

export function Stock({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const { number } = useMoments()
  const called = calledIn(one)
  const { lines, sums } = one
  if (lines.length === 0)
    return (
      <Panel title={say('desk.watch.stock')}>
        <p className={css.note}>{say('desk.watch.stock-none')}</p>
      </Panel>
    )
  const categories = namesIn(one, 'categories').filter(({ value }) => lines.some(({ category }) => category === value))
  const spots = spotsOf(one)
  const most = Math.max(1, ...lines.map(({ stock }) => stock))
  return (
    <Panel title={say('desk.watch.stock')}>
      <Scroll label={say('desk.watch.stock')}>
        <table className={css.stock}>
          <thead>
            <tr>
              <th scope="col">{say('desk.watch.counted-place')}</th>
              <th scope="col">{say('desk.watch.counted-state')}</th>
              {categories.map(({ value, label }) => (
                <th key={value} scope="col">
                  <Typed text={label} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spots.map(({ place, state }) => (
              <tr key={`${place} ${state}`}>
                <th scope="row">
                  <Typed text={called('places', place)} />
                </th>
                <td>
                  <Typed text={called('states', state)} />
                </td>
                {categories.map(({ value }) => (
                  <td key={value}>
                    <Filled
                      cell={lines.find((line) => line.place === place && line.state === state && line.category === value)}
                      most={most}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {(['in', 'out', 'stock'] as const).map((what) => (
              <tr key={what} data-what={what}>
                <th scope="row" colSpan={2}>
                  {say(`desk.watch.sum-${what}`)}
                </th>
                {categories.map(({ value }) => (
                  <td key={value}>{number(sums.find(({ category }) => category === value)?.[what] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </Scroll>
      <Sources one={one} />
    </Panel>
  )
}

/** Places and states where anything ever was, in the order in which the ledger names them. */
function spotsOf(one: LedgerWhole): readonly { readonly place: string; readonly state: string }[] {
  const states = namesIn(one, 'states')
  return namesIn(one, 'places').flatMap(({ value: place }) =>
    states.flatMap(({ value: state }) =>
      one.lines.some((line) => line.place === place && line.state === state) ? [{ place, state }] : [],
    ),
  )
}

function Filled({ cell, most }: { cell: Cell | undefined; most: number }) {
  const say = useSay()
  const { number } = useMoments()
  if (cell === undefined) return null
  return (
    <span className={css.cell}>
      <b>{number(cell.stock)}</b>
      <i aria-hidden="true" style={{ inlineSize: `${(cell.stock / most) * 100}%` }} />
      {cell.named > 0 && <small>{say('desk.watch.stock-named', { n: number(cell.named) })}</small>}
    </span>
  )
}

/** Each number of the stock with the entries that say so. */
function Sources({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const { number } = useMoments()
  const called = calledIn(one)
  return (
    <details className={css.sources}>
      <summary>{say('desk.watch.stock-sources')}</summary>
      <ul>
        {one.lines.map((line) => (
          <li key={`${line.category} ${line.place} ${line.state}`}>
            <Typed text={called('categories', line.category)} />, <Typed text={called('places', line.place)} />,{' '}
            <Typed text={called('states', line.state)} />:{' '}
            {say('desk.watch.stock-line', { in: number(line.in), out: number(line.out), stock: number(line.stock) })}{' '}
            {line.entries.map((index) => (
              <EntryNumber key={index} index={index} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
