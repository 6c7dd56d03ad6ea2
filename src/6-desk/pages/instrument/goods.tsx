/** The goods an instrument names, each with the heading its list has for it in the edition of the day, and the clauses that name it. */
import { useMemo } from 'react'
import type { Instrument, Written } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { useItems } from '../../data/read.ts'
import { useControlLists } from '../../data/reading.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { textOf } from '../../parts/law/written.ts'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { type GoodsNamed, goodsNamed, headingOf } from './goods-named.ts'
import css from './table.module.css'

/** Renders nothing for an instrument that names no goods. */
export function Goods({ found }: { found: Instrument }) {
  const say = useSay()
  const now = useNow() ?? Date.parse(found.standing.at)
  const all = useMemo(() => {
    const versions = versionsOf(found.instrument)
    return goodsNamed(versions.find(({ v }) => v === found.standing.version) ?? versions.at(-1))
  }, [found])
  const coded = all.some(({ list }) => list !== null && list !== 'HS')
  const lists = useItems(useControlLists({ enabled: coded }))
  const byId = useMemo(() => new Map(lists.map(({ list }) => [textOf(list.list), list])), [lists])
  if (all.length === 0) return null
  return (
    <Panel title={say('desk.instrument.goods')} aside={say('desk.instrument.goods-note')}>
      <section className={css.scroll} aria-label={say('desk.instrument.goods')} {...{ tabIndex: 0 }}>
        <table className={css.table}>
          <thead>
            <tr>
              {(['named', 'heading', 'hs', 'clauses'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`desk.instrument.goods-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <Row key={one.name} one={one} list={one.list === null ? undefined : byId.get(one.list)} now={now} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}

function Row({ one, list, now }: { one: GoodsNamed; list: Written | undefined; now: number }) {
  const heading = one.list === null || one.list === 'HS' ? null : headingOf(list, one.code, now)
  const tariff = one.list === 'HS' ? [one.code] : (heading?.hs ?? [])
  return (
    <tr>
      <th scope="row">
        {one.list === null ? <Typed text={one.name} /> : <bdi dir="ltr">{one.list === 'HS' ? `HS ${one.code}` : one.code}</bdi>}
        {one.list !== null && one.list !== 'HS' && (
          <span className={css.of}>
            <Typed text={textOf(list?.title) || one.list} />
          </span>
        )}
      </th>
      <td>
        <Heading one={one} heading={heading} />
      </td>
      <td>
        <bdi dir="ltr">{tariff.join(', ')}</bdi>
      </td>
      <td>
        {one.clauses.map(({ id, effect }) => (
          <span key={id} className={css.of}>
            <a href={`#clause-${id}`}>
              <Typed text={id} />
            </a>{' '}
            {effect}
          </span>
        ))}
      </td>
    </tr>
  )
}

/** What is unknown of a code is said: a list that is not on file, or an edition that has no such code, holds acts up. */
function Heading({ one, heading }: { one: GoodsNamed; heading: ReturnType<typeof headingOf> }) {
  const say = useSay()
  if (one.list === null) return <span className={css.none}>{say('desk.instrument.goods-plain')}</span>
  if (one.list === 'HS') return <span className={css.none}>{say('desk.instrument.goods-tariff')}</span>
  if (heading === null) return <span className={css.open}>{say('desk.instrument.goods-no-list')}</span>
  if (heading.heading === '') return <span className={css.open}>{say('desk.instrument.goods-no-code', { edition: heading.edition })}</span>
  return (
    <>
      <Typed text={heading.heading} />
      <span className={css.of}>
        {say(heading.code === one.code ? 'desk.instrument.goods-edition' : 'desk.instrument.goods-within', {
          edition: heading.edition,
          code: heading.code,
        })}
      </span>
    </>
  )
}
