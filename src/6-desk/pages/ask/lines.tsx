import { Button, Checkbox, TextInput } from '@mantine/core'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import { emptyLine, freeId, type LineDraft } from './draft.ts'
import { Suggest } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { kindShown } from './kinds.ts'
import { placed } from './placed.ts'
import { Remove } from './when.tsx'

/** Goods and money, line by line, or that there are none. Not asked of a kind of act that can carry neither. */
export function Lines({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put } = form
  const { carries } = kindShown(draft.kind.trim())
  if (carries.length === 0 && draft.lines.length === 0) return null
  const add = () => put({ lines: [...draft.lines, emptyLine(freeId(draft.lines))], nothing: false })
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-lines')}</legend>
      {placed(draft.lines).map(({ item: line, at }) => (
        <Line key={at} form={form} at={at} line={line} carries={carries} />
      ))}
      {draft.lines.length === 0 && (
        <Checkbox
          label={say('desk.ask.nothing')}
          description={say('desk.ask.nothing-note')}
          checked={draft.nothing}
          onChange={({ currentTarget }) => put({ nothing: currentTarget.checked })}
        />
      )}
      <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={add}>
        {say('desk.ask.line-add')}
      </Button>
    </fieldset>
  )
}

interface LineProps {
  readonly form: Form
  readonly at: number
  readonly line: LineDraft
  readonly carries: readonly ('goods' | 'money')[]
}

const GOODS = ['qty', 'unit', 'origin'] as const
const MONEY = ['amount', 'currency'] as const

function Line({ form, at, line, carries }: LineProps) {
  const say = useSay()
  const { draft, put, offers, wrong } = form
  const set = (part: Partial<LineDraft>) => put({ lines: draft.lines.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  // What is filled in is shown, whatever the kind: it is part of the act.
  const goods = carries.includes('goods') || GOODS.some((key) => line[key] !== '')
  const money = carries.includes('money') || MONEY.some((key) => line[key] !== '')
  const keys = ['id' as const, ...(goods ? GOODS : []), ...(money ? MONEY : [])]
  return (
    <fieldset className={css.part} aria-label={say('desk.ask.line', { id: line.id })}>
      <div className={css.partHead}>
        <Suggest
          id={`line-${at}-item`}
          label={say('desk.ask.line-item')}
          offers={offers.items}
          value={line.item}
          onChange={(item) => set({ item })}
        />
        <Remove
          label={say('desk.ask.line-remove', { id: line.id })}
          onRemove={() => put({ lines: draft.lines.filter((_, i) => i !== at) })}
        />
      </div>
      <div className={css.three}>
        {keys.map((key) => (
          <TextInput
            key={key}
            id={`line-${at}-${key}`}
            label={say(`desk.ask.line-${key}`)}
            {...(key === 'unit' ? { placeholder: 'kg' } : {})}
            {...(key === 'qty' || key === 'amount' ? { inputMode: 'decimal' as const } : {})}
            value={line[key]}
            onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
            error={wrong(`line-${at}-${key}`)}
            maxLength={128}
          />
        ))}
      </div>
    </fieldset>
  )
}
