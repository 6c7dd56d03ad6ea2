/** Every commitment: who owes what to whom, how it stands, what it waits for, and when. By status, or by who owes it. */
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { Commitment, CommitmentStatus } from '../../../client/watch-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Empty } from '../../../parts/states.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll, useCommitments } from '../reading.ts'
import css from './commitments.module.css'
import { CommitmentRow } from './row.tsx'

/** What needs somebody comes first. */
const STATUSES = ['breached', 'overdue', 'disputed', 'promised', 'ordered', 'under-way', 'verified', 'released'] as const

const NOTHING = {}

export function Page() {
  const say = useSay()
  const { list, items } = useAll(useCommitments(NOTHING))
  const late = items.filter((one) => one.late).length
  return (
    <>
      <PageTitle
        title={list.data === undefined ? say('desk.watch.commitments') : say('desk.watch.commitments-title', { n: items.length, late })}
        sub={say('desk.watch.commitments-sub')}
      />
      <Answered query={list}>
        {() =>
          items.length === 0 ? (
            <Empty title={say('desk.watch.commitments-none')}>{say('desk.watch.commitments-none-note')}</Empty>
          ) : (
            <Board items={items} />
          )
        }
      </Answered>
    </>
  )
}

function Board({ items }: { items: readonly Commitment[] }) {
  const say = useSay()
  const [by, setBy] = useFilter('by')
  const [with_, setWith] = useFilter('with')
  const parties = useMemo(() => [...new Set(items.flatMap((one) => [one.by ?? '', ...one.to]).filter((one) => one !== ''))].sort(), [items])
  const seen = items.filter((one) => with_ === '' || one.by === with_ || one.to.includes(with_))
  const groups = groupsOf(seen, by === 'party')
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={say('desk.watch.group-by')}
          value={by}
          data={[
            { value: '', label: say('desk.watch.by-status') },
            { value: 'party', label: say('desk.watch.by-party') },
          ]}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.watch.counterpart')}
          value={with_}
          data={[{ value: '', label: say('desk.watch.everybody') }, ...parties.map((one) => ({ value: one, label: one }))]}
          onChange={(event) => setWith(event.currentTarget.value)}
        />
      </div>
      {groups.length === 0 && <Empty title={say('desk.watch.commitments-no-match')} />}
      <div className={css.board}>
        {groups.map(({ key, rows }) => (
          <Panel
            key={key}
            title={
              by === 'party' ? (
                key === '' ? (
                  say('desk.watch.nobody-named')
                ) : (
                  <Typed text={key} />
                )
              ) : (
                <Status status={key as CommitmentStatus} />
              )
            }
            aside={rows.length}
            flush
          >
            <Rows items={rows} keyOf={({ id }) => id}>
              {(one) => <CommitmentRow one={one} status={by === 'party'} />}
            </Rows>
          </Panel>
        ))}
      </div>
    </>
  )
}

function Status({ status }: { status: CommitmentStatus }) {
  const say = useSay()
  return <span data-status={status}>{say(`desk.watch.status-${status}`)}</span>
}

function groupsOf(
  items: readonly Commitment[],
  byParty: boolean,
): readonly { readonly key: string; readonly rows: readonly Commitment[] }[] {
  const sorted = [...items].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.id.localeCompare(b.id))
  const keys = byParty ? [...new Set(items.map(({ by }) => by ?? ''))].sort() : STATUSES
  return keys.flatMap((key) => {
    const rows = sorted.filter((one) => (byParty ? (one.by ?? '') : one.status) === key)
    return rows.length === 0 ? [] : [{ key, rows }]
  })
}
