import { Button, Checkbox, TextInput } from '@mantine/core'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import { Classified } from './classified.tsx'
import { emptyLine, freeId, type LineDraft } from './draft.ts'
import { Suggest } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { kindShown, labelOf } from './kinds.ts'
import { placed } from './placed.ts'
import { Remove } from './when.tsx'

/** Goods and money, line by line, or that there are none. Not asked of a kind of act that can carry neither. */
export function Lines({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put } = form
  const { carries } = kindShown(draft.kind.trim())
  if (carries.length === 0 && draft.lines.length === 0) return null
  const add = () => put({ lines: [...draft.lines, emptyLine(freeId(draft.lines))], nothing: false })
  // Until something is said of goods or money, one empty line waits to be filled in; it is no part of the act before that.
  const waits = draft.lines.length === 0 && !draft.nothing && carries.length > 0
  const lines = waits ? [emptyLine('1')] : draft.lines
  return (
    <fieldset className={css.group}>
      <legend>{say(labelOf(draft.kind.trim(), 'lines'))}</legend>
      {placed(lines).map(({ item: line, at }) => (
        <Line key={at} form={form} at={at} line={line} all={lines} waits={waits} carries={carries} />
      ))}
      {draft.lines.length === 0 && (
        <Checkbox
          label={say('desk.ask.nothing')}
          description={say('desk.ask.nothing-note')}
          checked={draft.nothing}
          onChange={({ currentTarget }) => put({ nothing: currentTarget.checked })}
        />
      )}
      {!waits && (
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          {say('desk.ask.line-add')}
        </Button>
      )}
    </fieldset>
  )
}

interface LineProps {
  readonly form: Form
  readonly at: number
  readonly line: LineDraft
  readonly all: readonly LineDraft[]
  /** Nothing stands in it yet, so there is nothing to take away. */
  readonly waits: boolean
  readonly carries: readonly ('goods' | 'money')[]
}

const GOODS = ['qty', 'unit', 'origin'] as const
const MONEY = ['amount', 'currency'] as const

function Line({ form, at, line, all, waits, carries }: LineProps) {
  const say = useSay()
  const { put, offers, wrong } = form
  const set = (part: Partial<LineDraft>) => put({ lines: all.map((one, i) => (i === at ? { ...one, ...part } : one)), nothing: false })
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
        {!waits && (
          <Remove label={say('desk.ask.line-remove', { id: line.id })} onRemove={() => put({ lines: all.filter((_, i) => i !== at) })} />
        )}
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
      {goods && <Classified item={line.item.trim()} />}
    </fieldset>
  )
}
