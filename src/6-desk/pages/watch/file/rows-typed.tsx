/** Rows of short fields, one row for each thing of a kind, each with a way to take it away; a row that says nothing is not filed. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { placed } from '../../../parts/placed.ts'
import { useSay } from '../../../words/words.tsx'
import { idOf, useWrong } from '../../write/kit/problems.tsx'
import css from './file.module.css'
import type { RowTyped } from './rows-said.ts'

export interface Column {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly numeric?: true
  readonly moment?: true
  /** What can be chosen. */
  readonly of?: readonly { readonly value: string; readonly label: string }[]
}
export interface RowsTypedProps {
  readonly title: string
  readonly note?: string
  /** What the button that adds one says. */
  readonly add: string
  readonly columns: readonly Column[]
  readonly rows: readonly RowTyped[]
  set(rows: readonly RowTyped[]): void
  /** Where in what is filed the field of a row stands: `ledger.places[0].id`. */
  pathOf(n: number, key: string): string
}

export function RowsTyped({ title, note, add, columns, rows, set, pathOf }: RowsTypedProps) {
  const say = useSay()
  const put = (at: number, key: string, value: string) => set(rows.map((row, i) => (i === at ? { ...row, [key]: value } : row)))
  return (
    <fieldset className={css.rows}>
      <legend>{title}</legend>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {placed(rows).map(({ key: place, item }) => {
        const n = Number(place)
        return (
          <div key={place} className={css.row}>
            {columns.map((column) => (
              <Cell
                key={column.key}
                {...{ column, n, path: pathOf(n, column.key), value: item[column.key] ?? '' }}
                set={(value) => put(n, column.key, value)}
              />
            ))}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={say('desk.watch.row-drop', { title, n: n + 1 })}
              onClick={() => set(rows.filter((_, i) => i !== n))}
            >
              {say('desk.watch.row-remove')}
            </Button>
          </div>
        )
      })}
      <div>
        <Button variant="default" size="compact-sm" onClick={() => set([...rows, {}])}>
          {add}
        </Button>
      </div>
    </fieldset>
  )
}

interface CellProps {
  readonly column: Column
  readonly n: number
  readonly path: string
  readonly value: string
  set(value: string): void
}

/** One field of a row, with what the server found wrong with it. */
function Cell({ column: { label, hint, numeric, moment, of }, n, path, value, set }: CellProps) {
  const say = useSay()
  const shared = {
    ...{ id: idOf(path), label, description: hint, value, error: useWrong(path) },
    'aria-label': say('desk.watch.row-field', { label, n: n + 1 }),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => set(currentTarget.value),
  }
  if (of !== undefined) return <NativeSelect {...shared} data={[...of]} />
  return (
    <TextInput
      {...shared}
      type={moment === true ? 'datetime-local' : 'text'}
      dir={numeric === true ? 'ltr' : 'auto'}
      inputMode={numeric === true ? 'numeric' : 'text'}
      autoComplete="off"
    />
  )
}
