/** The stock as a table for other programs, as it stands on the page: every line with the entries it comes from. */
import { Button } from '@mantine/core'
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { csvOf, saveFile } from '../../../parts/save-file.ts'
import { useSay } from '../../../words/words.tsx'
import css from '../parts/parts.module.css'
import { stockTable } from './stock-table.ts'

export function SaveStock({ one }: { one: LedgerWhole }) {
  const say = useSay()
  return (
    <Button variant="default" className={css.print} onClick={() => saveFile(`${one.id}.csv`, csvOf(stockTable(one)), 'text/csv')}>
      {say('desk.watch.save-csv')}
    </Button>
  )
}
