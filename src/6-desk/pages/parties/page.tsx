/** Parties, with every name in its own script. */
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Party } from '../../client/shapes.ts'
import { useParties } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Way } from '../../frame/way.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { partyKind } from '../../parts/party-kind.ts'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { useSay } from '../../words/words.tsx'
import css from './parties.module.css'

const PAUSE_MILLISECONDS = 150

export function Page() {
  const say = useSay()
  const [text, set] = useFilter('name')
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MILLISECONDS)
  const query = useParties({ limit: 200, keep: true }, settled)
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
        <VirtualRows
          query={query}
          keyOf={({ party }) => textOf(party.id)}
          label={say('desk.parties.title')}
          empty={settled === '' ? <None /> : <Empty title={say('desk.parties.no-match', { text: settled })} />}
        >
          {(one) => <PartyRow found={one} />}
        </VirtualRows>
      </div>
    </>
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

/** Drawn once, however often the list moves. */
const PartyRow = memo(function PartyRow({ found: { party, index } }: { found: Party }) {
  const say = useSay()
  const id = textOf(party.id)
  const [first, ...others] = recordsOf(party.names)
  return (
    <div className={css.row}>
      <div>
        <Way to={`/parties/${encodeURIComponent(id)}`}>
          <b>
            <Typed text={textOf(first?.text) || id} lang={textOf(first?.lang) || undefined} />
          </b>
        </Way>{' '}
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
})
