/** Rows of short fields, one row for each thing of a kind, each with a way to take it away; a row that says nothing is not filed. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { placed } from '../../../parts/placed.ts'
import { useSay } from '../../../words/words.tsx'
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
}

export function RowsTyped({ title, note, add, columns, rows, set }: RowsTypedProps) {
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
            {columns.map(({ key, label, hint, numeric, moment, of }) => {
              const shared = {
                ...{ label, description: hint, value: item[key] ?? '', 'aria-label': say('desk.watch.row-field', { label, n: n + 1 }) },
                onChange: ({ currentTarget }: { currentTarget: { value: string } }) => put(n, key, currentTarget.value),
              }
              return of === undefined ? (
                <TextInput
                  key={key}
                  {...shared}
                  type={moment === true ? 'datetime-local' : 'text'}
                  dir={numeric === true ? 'ltr' : 'auto'}
                  inputMode={numeric === true ? 'numeric' : 'text'}
                  autoComplete="off"
                />
              ) : (
                <NativeSelect key={key} {...shared} data={[...of]} />
              )
            })}
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
