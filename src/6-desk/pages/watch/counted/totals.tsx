/** Totals that sources state, each beside what the ledger counts at that moment and beside the others. None is chosen, nothing is averaged. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Grade } from '../../../parts/grade.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import css from './counted.module.css'
import { calledIn } from './names.ts'

type Total = LedgerWhole['totals'][number]

export function TotalsStated({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const called = calledIn(one)
  const groups = groupsOf(one.totals)
  if (groups.length === 0) return null
  return (
    <Panel title={say('desk.watch.totals')}>
      <p className={css.note}>{say('desk.watch.totals-note')}</p>
      {groups.map(({ key, totals, first }) => (
        <section key={key} className={css.total}>
          <h3>
            {[
              say(`desk.watch.measure-${first.measure}`),
              first.of.category === null ? null : called('categories', first.of.category),
              first.of.place === null ? null : called('places', first.of.place),
              first.of.state === null ? null : called('states', first.of.state),
            ]
              .filter((text) => text !== null)
              .join(' · ')}
            {' · '}
            <Moment at={first.on} form="day" />
          </h3>
          <ul>
            {totals.map((total) => (
              <Said key={total.id} total={total} />
            ))}
            <li data-counted>
              <Count n={first.counted} /> <span>{say('desk.watch.totals-counted')}</span>
            </li>
          </ul>
        </section>
      ))}
    </Panel>
  )
}

/** What is said of one thing at one moment stands together. */
function groupsOf(totals: readonly Total[]) {
  const groups = new Map<string, Total[]>()
  for (const total of totals) {
    const { measure, of, on } = total
    const key = JSON.stringify([measure, of.category, of.place, of.state, on])
    groups.set(key, [...(groups.get(key) ?? []), total])
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => (first === undefined ? [] : [{ key, first, totals: [first, ...rest] }]))
}

function Said({ total: { count, differs, source, grade, entry } }: { total: Total }) {
  const say = useSay()
  const { number } = useMoments()
  const by = number(Math.abs(differs))
  return (
    <li>
      <Count n={count} /> <Typed text={source} /> <Grade grade={grade} /> <EntryNumber index={entry} />{' '}
      {differs !== 0 && <b className={css.differs}>{say('desk.watch.totals-differs', { n: by, than: differs > 0 ? 'more' : 'less' })}</b>}
    </li>
  )
}

function Count({ n }: { n: number }) {
  const { number } = useMoments()
  return <strong>{number(n)}</strong>
}
