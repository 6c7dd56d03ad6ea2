/** The control lists on file: which edition has effect now, how fresh our copy is, and its entries, searched with what they lie within. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import type { ControlList, Written } from '../../client/shapes.ts'
import { useNow } from '../../data/now.ts'
import { useItems } from '../../data/read.ts'
import { useControlLists } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { textOf, textsOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'
import { editionsOf, entriesShown, inEffect, tooOld } from './shown.ts'

/** How many entries are drawn before one asks for more by searching. */
const SHOWN_MAX = 300

export function Page() {
  const say = useSay()
  const query = useControlLists({ limit: 500 })
  const all = useItems(query)
  const [chosen, choose] = useFilter('list')
  const one = all.find(({ list }) => textOf(list.list) === chosen) ?? all[0]
  return (
    <>
      <PageTitle
        title={say('desk.control-lists.title')}
        sub={say('desk.control-lists.sub')}
        above={<Link to="/instruments">{say('desk.instruments.title')}</Link>}
        acts={
          <Button variant="default" className={css.print} onClick={() => window.print()}>
            {say('desk.control-lists.print')}
          </Button>
        }
      />
      <Answered query={query}>
        {() =>
          one === undefined ? (
            <Empty title={say('desk.control-lists.none')}>
              <Link to="/write/$what" params={{ what: 'control-list' }}>
                {say('desk.control-lists.none-do')}
              </Link>
            </Empty>
          ) : (
            <>
              {all.length > 1 && (
                <NativeSelect
                  className={css.print}
                  label={say('desk.control-lists.list')}
                  value={textOf(one.list.list)}
                  data={all.map(({ list }) => ({ value: textOf(list.list), label: textOf(list.title) || textOf(list.list) }))}
                  onChange={(event) => choose(event.currentTarget.value)}
                />
              )}
              <OneList key={textOf(one.list.list)} found={one} />
            </>
          )
        }
      </Answered>
    </>
  )
}

function OneList({ found: { list, index } }: { found: ControlList }) {
  const say = useSay()
  const now = useNow()
  const [named, choose] = useFilter('edition')
  const editions = editionsOf(list)
  const current = now === null ? null : inEffect(list, now)
  const shown = editions.find(({ edition }) => textOf(edition) === named) ?? current ?? editions[0]
  return (
    <div className={css.lists}>
      <Panel title={<Typed text={textOf(list.title) || textOf(list.list)} />} aside={<EntryNumber index={index} />}>
        <dl className={css.facts}>
          <dt>{say('desk.control-lists.id')}</dt>
          <dd>
            <Mono>{textOf(list.list)}</Mono>
          </dd>
          <dt>{say('desk.control-lists.issuer')}</dt>
          <dd>
            <Typed text={textOf(list.issuer)} />
          </dd>
          <dt>{say('desk.control-lists.order')}</dt>
          <dd>
            <Mono>{textOf(list.order) || 'HOUSE'}</Mono>
          </dd>
          <dt>{say('desk.control-lists.now')}</dt>
          <dd>
            {current === null ? say('desk.control-lists.no-edition') : <Mono>{textOf(current.edition)}</Mono>}
            {current !== null && now !== null && tooOld(list, current, now) && (
              <p className={css.old}>{say('desk.control-lists.too-old', { days: Number(textOf(list.max_age_days)) })}</p>
            )}
          </dd>
        </dl>
        <Editions {...{ list, editions, current, shown, choose }} />
      </Panel>
      {shown !== undefined && <Entries edition={shown} />}
    </div>
  )
}

interface EditionsProps {
  readonly list: Written
  readonly editions: readonly Written[]
  readonly current: Written | null
  readonly shown: Written | undefined
  choose(edition: string): void
}

function Editions({ list, editions, current, shown, choose }: EditionsProps) {
  const say = useSay()
  const zone = textOf(list.zone) || 'UTC'
  return (
    <div className={css.scroll}>
      <table className={css.editions}>
        <caption>{say('desk.control-lists.editions')}</caption>
        <thead>
          <tr>
            {(['edition', 'from', 'until', 'checked', 'source'] as const).map((one) => (
              <th key={one} scope="col">
                {say(`desk.control-lists.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((one) => (
            <tr key={textOf(one.edition)} data-current={one === current || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={one === shown} onClick={() => choose(textOf(one.edition))}>
                  <Mono>{textOf(one.edition)}</Mono>
                </button>
                {one === current && <small>{say('desk.control-lists.in-effect')}</small>}
              </th>
              {(['from', 'until', 'checked'] as const).map((key) => (
                <td key={key}>{textOf(one[key]) === '' ? '—' : <Moment at={textOf(one[key])} form="day" zone={zone} />}</td>
              ))}
              <td>{one.unreadable === true ? say('desk.control-lists.unreadable') : <Typed text={textOf(one.source)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Entries({ edition }: { edition: Written }) {
  const say = useSay()
  const [search, setSearch] = useFilter('find')
  const sought = useDeferredValue(search)
  const found = useMemo(() => entriesShown(edition, sought), [edition, sought])
  const rest = found.length - SHOWN_MAX
  return (
    <Panel
      title={say('desk.control-lists.entries', { edition: textOf(edition.edition) })}
      aside={<span role="status">{say('desk.control-lists.n', { n: found.length })}</span>}
    >
      <TextInput
        className={css.print}
        label={say('desk.control-lists.find')}
        dir="auto"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 && <p>{say('desk.control-lists.found-none')}</p>}
      <ul className={css.entries}>
        {found.slice(0, SHOWN_MAX).map(({ entry, depth }) => (
          <li key={textOf(entry.code)} data-depth={Math.min(depth, 4)}>
            <Mono>{textOf(entry.code)}</Mono>
            <span>
              <Typed text={textOf(entry.heading)} />
              <small>
                {Array.isArray(entry.hs) && say('desk.control-lists.hs', { codes: textsOf(entry.hs).join(', ') })}{' '}
                {Array.isArray(entry.regimes) && say('desk.control-lists.regimes', { names: textsOf(entry.regimes).join(', ') })}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{say('desk.control-lists.rest', { n: rest })}</p>}
    </Panel>
  )
}
