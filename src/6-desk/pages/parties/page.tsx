/** Parties, with every name in its own script. */
import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Party } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useParties } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { foldText } from '../../frame/fold-text.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { partyKind } from '../../parts/party-kind.ts'
import { Rows } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { useSay } from '../../words/words.tsx'
import css from './parties.module.css'

export function Page() {
  const say = useSay()
  const query = useParties({ limit: 500 })
  const [text, set] = useFilter('name')
  return (
    <>
      <PageTitle title={say('desk.parties.title')} sub={say('desk.parties.sub')} />
      <TextInput
        className={css.search}
        label={say('desk.parties.search')}
        value={text}
        dir="auto"
        onChange={(event) => set(event.currentTarget.value)}
      />
      <div className={css.list}>
        {text === '' ? (
          <VirtualRows query={query} keyOf={({ party }) => textOf(party.id)} label={say('desk.parties.title')} empty={<None />}>
            {(one) => <PartyRow found={one} />}
          </VirtualRows>
        ) : (
          <Found query={query} text={text} />
        )}
      </div>
    </>
  )
}

/** Searching reads the whole list: a name may be anywhere in it. */
function Found({ query, text }: { query: ReturnType<typeof useParties>; text: string }) {
  const say = useSay()
  const all = useItems(query)
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const wanted = foldText(text)
  const found = all.filter(({ party }) =>
    [textOf(party.id), ...recordsOf(party.names).map((name) => textOf(name.text))].some((one) => foldText(one).includes(wanted)),
  )
  if (found.length === 0) return <Empty title={say('desk.parties.no-match', { text })} />
  return (
    <Rows items={found} keyOf={({ party }) => textOf(party.id)} label={say('desk.parties.title')}>
      {(one) => <PartyRow found={one} />}
    </Rows>
  )
}

function None() {
  const say = useSay()
  return (
    <Empty title={say('desk.parties.none')}>
      <Link to="/write/$what" params={{ what: 'party' }}>
        {say('desk.parties.none-do')}
      </Link>
    </Empty>
  )
}

function PartyRow({ found: { party, index } }: { found: Party }) {
  const say = useSay()
  const id = textOf(party.id)
  const [first, ...others] = recordsOf(party.names)
  return (
    <div className={css.row}>
      <div>
        <Link to="/parties/$party" params={{ party: id }}>
          <b>
            <Typed text={textOf(first?.text) || id} lang={textOf(first?.lang) || undefined} />
          </b>
        </Link>{' '}
        <span className={css.others}>
          {others.map((name) => (
            <Typed key={textOf(name.text)} text={textOf(name.text)} lang={textOf(name.lang) || undefined} />
          ))}
        </span>
      </div>
      <span>{partyKind(say, textOf(party.kind))}</span>
      <Mono>{id}</Mono>
      <EntryNumber index={index} />
    </div>
  )
}
