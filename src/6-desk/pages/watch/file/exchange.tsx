/** The form for an exchange: who gives whom how many for how many, by which day, and whose list of names is due when. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { useFilter } from '../../../frame/filter.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import { TextField } from '../../write/kit/fields.tsx'
import { FilingForm, type FilingFormProps } from '../../write/kit/filing-form.tsx'
import kit from '../../write/kit/kit.module.css'
import { idOf, useWrong } from '../../write/kit/problems.tsx'
import { type ExchangeDraft, exchangeOf, NO_EXCHANGE, placeOf, type RowsName } from './exchange-of.ts'
import { type Column, RowsTyped } from './rows-typed.tsx'

export function ExchangeForm() {
  const say = useSay()
  const [under] = useFilter('under')
  const draft = useDraft<ExchangeDraft>('file.exchange', NO_EXCHANGE)
  const value = useMemo(() => (draft.value.instrument === '' ? { ...draft.value, instrument: under } : draft.value), [draft.value, under])
  const item = useCallback<Extract<FilingFormProps['item'], (...of: never[]) => unknown>>(
    (client, once) => client.watch.agreeExchange(exchangeOf(value), once),
    [value],
  )
  const set = (patch: Partial<ExchangeDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const unsaid = [value.id, value.title, value.parties, value.first, value.lasts].some((text) => text.trim() === '')
  return (
    <FilingForm
      name="file.exchange"
      {...{ draft, item, wide: true }}
      why={unsaid ? say('desk.watch.file-exchange-needs') : undefined}
      next={
        <li>
          <Link to="/watch/ledgers">{say('desk.watch.ledgers')}</Link>
        </li>
      }
      undo={() => say('desk.watch.file-exchange-undo')}
    >
      <div className={kit.fields}>
        {(['id', 'title', 'parties', 'instrument', 'zone', 'source'] as const).map((key) => (
          <TextField
            key={key}
            path={`exchange.${key}`}
            label={say(`desk.watch.file-${key}`)}
            hint={key === 'parties' ? say('desk.watch.field-names-hint') : undefined}
            value={value[key]}
            onChange={(text) => set({ [key]: text })}
          />
        ))}
        <First value={value.first} set={(first) => set({ first })} />
        <TextField
          path="exchange.lasts"
          label={say('desk.watch.exchange-lasts')}
          hint={say('desk.watch.exchange-day-hint')}
          value={value.lasts}
          onChange={(lasts) => set({ lasts })}
        />
      </div>
      {rowsOf(say).map(({ key, columns, note }) => (
        <RowsTyped
          key={key}
          title={say(`desk.watch.exchange-rows-${key}`)}
          add={say(`desk.watch.exchange-add-${key}`)}
          columns={columns}
          rows={value[key]}
          set={(typed) => set({ [key]: typed })}
          pathOf={(n, field) => `exchange.${placeOf(value, key, n, field)}`}
          {...(note === undefined ? {} : { note })}
        />
      ))}
    </FilingForm>
  )
}

/** The day from which days are counted. */
function First({ value, set }: { value: string; set(first: string): void }) {
  const say = useSay()
  const path = 'exchange.first'
  return <DateField of="day" id={idOf(path)} error={useWrong(path)} label={say('desk.watch.exchange-first')} value={value} onChange={set} />
}

/** The rows that an exchange is typed in, each kind with its columns. */
function rowsOf(say: Say): readonly { readonly key: RowsName; readonly note?: string; readonly columns: readonly Column[] }[] {
  const side: Column = { key: 'by', label: say('desk.watch.exchange-side') }
  const what: Column = { key: 'what', label: say('desk.watch.exchange-what') }
  const count: Column = { key: 'count', label: say('desk.watch.exchange-count'), numeric: true }
  const day: Column = { key: 'day', label: say('desk.watch.exchange-day-typed') }
  const tranche: Column = { key: 'tranche', label: say('desk.watch.exchange-tranche') }
  return [
    {
      ...{ key: 'ratios', note: say('desk.watch.exchange-ratios-note') },
      columns: [
        { key: 'perBy', label: say('desk.watch.exchange-per-by') },
        { key: 'perWhat', label: say('desk.watch.exchange-per-what') },
        { ...side, label: say('desk.watch.exchange-for-by') },
        count,
        what,
      ],
    },
    { key: 'gives', note: say('desk.watch.exchange-day-hint'), columns: [tranche, day, side, count, what] },
    { key: 'lists', columns: [tranche, side, { key: 'due', label: say('desk.watch.exchange-list-due'), moment: true }] },
    { key: 'totals', columns: [side, count, what] },
    {
      key: 'talks',
      columns: [{ key: 'id', label: say('desk.watch.file-id') }, { key: 'title', label: say('desk.watch.file-title') }, day],
    },
  ] as const
}
