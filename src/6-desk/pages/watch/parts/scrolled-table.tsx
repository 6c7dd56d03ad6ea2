import { EntryNumber } from '../../../parts/entry-number.tsx'
import { type Column, SortedTable, type SortedTableProps } from '../../../parts/sorted-table.tsx'
import type { Say } from '../../../words/words.tsx'
import css from './parts.module.css'
import { Scroll } from './scroll.tsx'

/** A sorted table that scrolls by itself where there is less room than it needs. */
export function ScrolledTable<T>({
  wide = false,
  ...table
}: SortedTableProps<T> & { /** Whether it has many columns of words. */ readonly wide?: boolean }) {
  return (
    <Scroll label={table.label}>
      <div className={wide ? css.wide : undefined}>
        <SortedTable {...table} />
      </div>
    </Scroll>
  )
}

/** The last column of most: the entry that each row is on file by. */
export const entryColumn = <T extends { readonly index: number }>(say: Say): Column<T> => ({
  ...{ id: 'entry', label: say('desk.editions.entry'), number: true },
  cell: ({ index }) => <EntryNumber index={index} />,
  by: ({ index }) => index,
})
