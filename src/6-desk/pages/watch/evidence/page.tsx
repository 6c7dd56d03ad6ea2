/** Evidence on file: what it is, how good it is, how its content stands, and who has it; and more is put on file. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvidencePiece } from '../../../client/material-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Grade } from '../../../parts/grade.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import type { Column } from '../../../parts/sorted-table.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { entryColumn, ScrolledTable } from '../parts/scrolled-table.tsx'
import { useAll } from '../reading.ts'
import { Attach } from './attach.tsx'
import css from './evidence.module.css'
import { usePieces } from './reading.ts'
import { State } from './state.tsx'

const NOTHING: readonly string[] = []

export function Page() {
  const say = useSay()
  const { list, items } = useAll(usePieces())
  const [only, setOnly] = useFilter('show')
  const [open, setOpen] = useState(false)
  const shown = only === 'unsound' ? items.filter(({ supports }) => !supports) : items
  const unsound = items.filter(({ supports }) => !supports).length
  return (
    <>
      <PageTitle
        title={say('desk.evidence.title')}
        sub={say('desk.evidence.sub')}
        above={<Areas />}
        acts={
          !open && (
            <Button variant="default" onClick={() => setOpen(true)}>
              {say('desk.evidence.attach')}
            </Button>
          )
        }
      />
      <div className={css.stack}>
        {open && (
          <Panel title={say('desk.evidence.attach')}>
            <Attach of={NOTHING} />
          </Panel>
        )}
        <Answered query={list}>
          {() =>
            items.length === 0 ? (
              <Empty title={say('desk.evidence.none')}>{say('desk.evidence.none-note')}</Empty>
            ) : (
              <Panel
                title={say('desk.evidence.on-file', { n: items.length })}
                flush
                aside={
                  unsound > 0 && (
                    <button
                      type="button"
                      className={css.only}
                      aria-pressed={only === 'unsound'}
                      onClick={() => setOnly(only === 'unsound' ? '' : 'unsound')}
                    >
                      {say('desk.evidence.unsound', { n: unsound })}
                    </button>
                  )
                }
              >
                <Table items={shown} />
              </Panel>
            )
          }
        </Answered>
      </div>
    </>
  )
}

function Table({ items }: { items: readonly EvidencePiece[] }) {
  const say = useSay()
  const columns: readonly Column<EvidencePiece>[] = [
    {
      ...{ id: 'title', label: say('desk.evidence.field-title'), by: ({ title }) => title },
      cell: ({ id, title }) => (
        <Link to="/watch/evidence/$evidence" params={{ evidence: id }}>
          <Typed text={title} />
        </Link>
      ),
    },
    { id: 'sort', label: say('desk.evidence.field-sort'), cell: ({ sort }) => say(`desk.evidence.sort-${sort}`), by: ({ sort }) => sort },
    { id: 'grade', label: say('desk.watch.field-grade'), cell: ({ grade }) => <Grade grade={grade} />, by: ({ grade }) => grade },
    { id: 'origin', label: say('desk.evidence.field-origin'), cell: ({ origin }) => <Typed text={origin} />, by: ({ origin }) => origin },
    { id: 'state', label: say('desk.evidence.content'), cell: (one) => <State of={one} />, by: ({ state }) => state },
    { id: 'holder', label: say('desk.evidence.has-it'), cell: ({ holder }) => <Typed text={holder} />, by: ({ holder }) => holder },
    entryColumn(say),
  ]
  return <ScrolledTable label={say('desk.evidence.title')} items={items} columns={columns} keyOf={({ id }) => id} />
}
