/** Which column of somebody's own table or form means what: the columns of the file offered beside the fields. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../../words/words.tsx'
import css from './editions.module.css'
import { COLUMN_FIELDS, type ColumnField, type MappingDraft, NEEDED } from './mapping.ts'

export interface MappingFormProps {
  readonly draft: MappingDraft
  readonly columns: readonly string[]
  readonly repeats: readonly string[]
  /** What is wrong, and with which field. */
  readonly wrong: { readonly field: keyof MappingDraft | null; readonly sentence: string } | null
  set(patch: Partial<MappingDraft>): void
}

/** Those shown before one asks for more. */
const FIRST = COLUMN_FIELDS.slice(0, 12)
const SCALES: readonly ColumnField[] = ['datePrecision', 'placePrecision']

export function MappingForm(props: MappingFormProps) {
  const say = useSay()
  const { draft, repeats, set, wrong } = props
  const errorOf = (field: keyof MappingDraft) => (wrong?.field === field ? wrong.sentence : undefined)
  return (
    <fieldset>
      <legend>{say('desk.editions.mapping')}</legend>
      <p className={css.note}>{say('desk.editions.mapping-note')}</p>
      <div className={css.fields}>
        {repeats.length > 0 && (
          <NativeSelect
            label={say('desk.editions.field-repeat')}
            description={say('desk.editions.field-repeat-note')}
            value={draft.repeat}
            data={[{ value: '', label: say('desk.editions.no-repeat') }, ...repeats]}
            onChange={(event) => set({ repeat: event.currentTarget.value })}
          />
        )}
        {FIRST.map((field) => (
          <Column key={field} field={field} {...props} />
        ))}
      </div>
      <details className={css.more}>
        <summary>{say('desk.editions.more-fields')}</summary>
        <div className={css.fields}>
          {COLUMN_FIELDS.filter((field) => !FIRST.includes(field)).map((field) => (
            <Column key={field} field={field} {...props} />
          ))}
          <TextInput
            label={say('desk.editions.field-zone')}
            description={say('desk.editions.field-zone-note')}
            dir="ltr"
            autoComplete="off"
            value={draft.zone}
            error={errorOf('zone')}
            onChange={(event) => set({ zone: event.currentTarget.value })}
          />
          {(['kinds', 'parties'] as const).map((field) => (
            <Textarea
              key={field}
              label={say(`desk.editions.field-${field}`)}
              description={say('desk.editions.field-pairs-note')}
              rows={3}
              dir="auto"
              value={draft[field]}
              error={errorOf(field)}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function Column({ field, draft, columns, wrong, set }: MappingFormProps & { field: ColumnField }) {
  const say = useSay()
  const scale = SCALES.includes(field)
  const same = scale ? ['1', '2', '3', '4', '5', ...(field === 'placePrecision' ? ['6', '7'] : [])] : []
  return (
    <NativeSelect
      id={`mapping-${field}`}
      label={say(`desk.editions.field-${field}`)}
      required={NEEDED.includes(field)}
      withAsterisk={false}
      error={wrong?.field === field ? wrong.sentence : undefined}
      value={draft[field]}
      data={[
        { value: '', label: say(NEEDED.includes(field) ? 'desk.editions.column-needed' : 'desk.editions.column-none') },
        ...columns.map((one) => ({ value: one, label: one })),
        ...same.map((one) => ({ value: one, label: say('desk.editions.same-for-all', { value: one }) })),
      ]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  )
}
