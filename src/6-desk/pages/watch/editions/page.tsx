/** Editions of events of other people: which are on record, what waits to be kept, and where a file is brought in. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { EditionWhole, EventsImport } from '../../../client/material-shapes.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import type { Column } from '../../../parts/sorted-table.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import type { DeskSearch } from '../../../search.ts'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { entryColumn, ScrolledTable } from '../parts/scrolled-table.tsx'
import { useAll, useEditions } from '../reading.ts'
import css from './editions.module.css'
import { useImports } from './reading.ts'

export function Page() {
  const say = useSay()
  const { list, items } = useAll(useEditions())
  const held = useImports().data?.items ?? []
  return (
    <>
      <PageTitle
        title={say('desk.editions.title')}
        sub={say('desk.editions.sub')}
        above={<Areas />}
        acts={
          <Button variant="default" renderRoot={(props) => <Link to="/watch/editions/import" {...props} />}>
            {say('desk.editions.bring')}
          </Button>
        }
      />
      <div className={css.stack}>
        <ListPanel
          title={say('desk.editions.held')}
          items={held.filter(({ state }) => state !== 'stopped')}
          keyOf={({ edition }) => edition}
        >
          {(one) => <Held one={one} />}
        </ListPanel>
        <Answered query={list}>
          {() =>
            items.length === 0 ? (
              <Empty title={say('desk.editions.none')}>
                <p>{say('desk.editions.none-note')}</p>
                <Link to="/watch/editions/import">{say('desk.editions.bring')}</Link>
              </Empty>
            ) : (
              <Panel title={say('desk.editions.on-record')} flush>
                <Table items={items} />
              </Panel>
            )
          }
        </Answered>
      </div>
    </>
  )
}

function Held({ one }: { one: EventsImport }) {
  const say = useSay()
  const { edition, file, state, as_of, source } = one
  return (
    <span>
      <Link to="/watch/editions/import" search={(before: DeskSearch) => ({ ...before, edition })}>
        <Typed text={file.name} />
      </Link>{' '}
      <Typed text={source} /> <Mono>{as_of}</Mono> · {say(`desk.editions.state-${state}`)}
    </span>
  )
}

function Table({ items }: { items: readonly EditionWhole[] }) {
  const say = useSay()
  const count = (id: 'stored' | 'flagged' | 'refused'): Column<EditionWhole> => ({
    ...{ id, label: say(`desk.editions.count-${id}`), number: true },
    cell: ({ edition }) => say('desk.editions.n', { n: edition.counts[id] }),
    by: ({ edition }) => edition.counts[id],
  })
  const columns: readonly Column<EditionWhole>[] = [
    {
      ...{ id: 'source', label: say('desk.editions.source'), by: ({ edition }) => edition.source },
      cell: ({ edition }) => (
        <Link to="/watch/editions/$edition" params={{ edition: edition.edition }}>
          <Typed text={edition.source} /> <Mono>{edition.edition.slice(0, 8)}</Mono>
        </Link>
      ),
    },
    {
      id: 'as-of',
      label: say('desk.editions.as-of'),
      cell: ({ edition }) => <Moment at={edition.as_of} form="day" zone="UTC" />,
      by: ({ edition }) => edition.as_of,
    },
    count('stored'),
    count('flagged'),
    count('refused'),
    {
      ...{ id: 'period', label: say('desk.editions.period'), by: ({ edition }) => edition.first },
      cell: ({ edition: { first, last } }) => (first === null ? '—' : <Typed text={`${first} – ${last}`} />),
    },
    {
      ...{ id: 'here', label: say('desk.editions.here') },
      cell: ({ here, edition }) => say(here === edition.counts.stored ? 'desk.editions.here-all' : 'desk.editions.here-some', { n: here }),
    },
    entryColumn(say),
  ]
  return <ScrolledTable label={say('desk.editions.on-record')} items={items} columns={columns} keyOf={({ edition }) => edition.edition} />
}
