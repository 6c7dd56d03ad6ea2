import { Button } from '@mantine/core'
import { useSay } from '../words/words.tsx'
import css from './save-csv.module.css'
import { csvOf, saveFile } from './save-file.ts'

export interface SaveCsvProps {
  /** What the file is called, without its ending. */
  readonly name: string
  /** The table with its head, made when it is asked for. */
  rows(): readonly (readonly (string | number | null)[])[]
}

/** Saves what a page shows as a table for other programs. */
export function SaveCsv({ name, rows }: SaveCsvProps) {
  const say = useSay()
  return (
    <Button variant="default" className={css.screen} onClick={() => saveFile(`${name}.csv`, csvOf(rows()), 'text/csv')}>
      {say('desk.watch.save-csv')}
    </Button>
  )
}
