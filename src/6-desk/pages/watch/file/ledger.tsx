/** The form that opens a ledger: what is counted, where it can be, in which state, and whose two keys each change takes. */
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useDraft } from '../../../data/draft.ts'
import { useFilter } from '../../../frame/filter.ts'
import { useSay } from '../../../words/words.tsx'
import { TextField } from '../../write/kit/fields.tsx'
import { FilingForm, type FilingFormProps } from '../../write/kit/filing-form.tsx'
import kit from '../../write/kit/kit.module.css'
import { type LedgerDraft, ledgerOf, NO_LEDGER } from './ledger-of.ts'
import { saidAt } from './rows-said.ts'
import { RowsTyped } from './rows-typed.tsx'

export function LedgerForm() {
  const say = useSay()
  const [under] = useFilter('under')
  const draft = useDraft<LedgerDraft>('file.ledger', NO_LEDGER)
  const value = useMemo(() => (draft.value.instrument === '' ? { ...draft.value, instrument: under } : draft.value), [draft.value, under])
  const item = useCallback<Extract<FilingFormProps['item'], (...of: never[]) => unknown>>(
    (client, once) => client.watch.openLedger(ledgerOf(value), once),
    [value],
  )
  const set = (patch: Partial<LedgerDraft>) => draft.set((before) => ({ ...before, ...patch }))
  const unsaid = [value.id, value.title, value.keys].some((text) => text.trim() === '')
  const named = [
    { key: 'id', label: say('desk.watch.file-id') },
    { key: 'title', label: say('desk.watch.file-title') },
  ]
  return (
    <FilingForm
      name="file.ledger"
      {...{ draft, item }}
      why={unsaid ? say('desk.watch.file-ledger-needs') : undefined}
      next={
        <li>
          <Link to="/watch/ledgers">{say('desk.watch.ledgers')}</Link>
        </li>
      }
      undo={() => say('desk.watch.file-ledger-undo')}
    >
      <div className={kit.fields}>
        {(['id', 'title', 'keys', 'unit', 'instrument', 'zone', 'source'] as const).map((key) => (
          <TextField
            key={key}
            path={`ledger.${key}`}
            label={say(`desk.watch.file-${key}`)}
            hint={key === 'keys' ? say('desk.watch.file-keys-hint') : undefined}
            value={value[key]}
            onChange={(text) => set({ [key]: text })}
          />
        ))}
      </div>
      {(['categories', 'places', 'states'] as const).map((key) => (
        <RowsTyped
          key={key}
          title={say(`desk.watch.file-${key}`)}
          note={say(`desk.watch.file-${key}-note`)}
          add={say(`desk.watch.file-${key}-add`)}
          columns={named}
          rows={value[key]}
          set={(rows) => set({ [key]: rows })}
          pathOf={(n, field) => `ledger.${key}[${saidAt(value[key], n)}].${field}`}
        />
      ))}
    </FilingForm>
  )
}
