/** How a promise is to be kept: written with it, so that whoever approves the promise approves this too. */
import { Checkbox, TextInput } from '@mantine/core'
import { DateField } from '../../parts/date-field.tsx'
import { useSay } from '../../words/words.tsx'
import { Suggest, SuggestMany } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'

type Keeping = Readonly<Record<string, unknown>>
const TICKS = ['refrains', 'in_all', 'only', 'continuous'] as const

const recordOf = (value: unknown): Keeping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Keeping) : {}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
const isEmpty = (value: unknown): boolean => value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** Shown for a promise, and wherever an act says it. */
export function Keeping({ form: { draft, put, offers, zone } }: { form: Form }) {
  const say = useSay()
  if (draft.kind.trim() !== 'promise' && draft.rest.keeping === undefined) return null
  const keeping = recordOf(draft.rest.keeping)
  const [from, until] = Array.isArray(keeping.when) ? keeping.when.map(textOf) : []
  const set = (part: Keeping) => {
    const next = Object.fromEntries(Object.entries({ ...keeping, ...part }).filter(([, value]) => !isEmpty(value)))
    const { keeping: _, ...rest } = draft.rest
    put({ rest: Object.keys(next).length === 0 ? rest : { ...rest, keeping: next } })
  }
  const when = (start: string, end: string) => set({ when: end === '' ? [start].filter((one) => one !== '') : [start || null, end] })
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-keeping')}</legend>
      <div className={css.two}>
        <TextInput
          id="keeping-does"
          label={say('desk.ask.keeping-does')}
          value={textOf(keeping.does)}
          onChange={({ currentTarget: { value } }) => set({ does: value.trim() })}
        />
        <Suggest
          id="keeping-thing"
          label={say('desk.ask.keeping-thing')}
          offers={offers.sites}
          value={textOf(keeping.thing)}
          onChange={(thing) => set({ thing: thing.trim() })}
        />
        {(['from', 'until'] as const).map((end) => (
          <DateField
            key={end}
            of="day"
            zone={zone}
            id={`keeping-${end}`}
            label={say(`desk.ask.keeping-${end}`)}
            value={(end === 'from' ? from : until) ?? ''}
            onChange={(value) => (end === 'from' ? when(value, until ?? '') : when(from ?? '', value))}
          />
        ))}
      </div>
      {TICKS.map((tick) => (
        <Checkbox
          key={tick}
          id={`keeping-${tick}`}
          label={say(`desk.ask.keeping-${tick}`)}
          checked={keeping[tick] === true}
          onChange={({ currentTarget: { checked } }) => set({ [tick]: checked })}
        />
      ))}
      <SuggestMany
        id="keeping-verified-by"
        label={say('desk.ask.keeping-verified-by')}
        description={say('desk.ask.keeping-verified-by-note')}
        offers={offers.parties}
        value={textsOf(keeping.verified_by)}
        onChange={(names) => set({ verified_by: names })}
      />
      <TextInput
        id="keeping-if"
        label={say('desk.ask.keeping-if')}
        value={textOf(keeping.if)}
        onChange={({ currentTarget: { value } }) => set({ if: value })}
      />
    </fieldset>
  )
}
