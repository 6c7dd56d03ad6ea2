import { Button, TextInput } from '@mantine/core'
import { DateField } from '../../parts/date-field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSay } from '../../words/words.tsx'
import { emptyLeg, freeId, type LegDraft, type SpanDraft } from './draft.ts'
import { SuggestMany } from './fields.tsx'
import css from './form.module.css'
import type { Form } from './form.ts'
import { placed } from './placed.ts'

/** When: once, or leg by leg where the act goes from place to place. */
export function When({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put } = form
  const first = (): LegDraft => ({ ...emptyLeg('1'), from: draft.from, until: draft.until, in: draft.place.in })
  const more = () => put({ legs: draft.legs.length === 0 ? [first(), emptyLeg('2')] : [...draft.legs, emptyLeg(freeId(draft.legs))] })
  return (
    <fieldset className={css.group}>
      <legend>{say('desk.ask.group-when')}</legend>
      {draft.legs.length === 0 ? <Span form={form} prefix="" span={draft} onChange={put} /> : <Legs form={form} />}
      <p className={css.note}>{say('desk.ask.clock', { zone: form.zone })}</p>
      <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={more}>
        {say(draft.legs.length === 0 ? 'desk.ask.leg-add' : 'desk.ask.leg-more')}
      </Button>
    </fieldset>
  )
}

interface SpanProps {
  readonly form: Form
  readonly prefix: string
  readonly span: SpanDraft
  onChange(part: Partial<SpanDraft>): void
}

function Span({ form, prefix, span, onChange }: SpanProps) {
  const say = useSay()
  return (
    <div className={css.two}>
      {(['from', 'until'] as const).map((end) => (
        <DateField
          key={end}
          of="moment"
          zone={form.zone}
          id={`${prefix}${end}`}
          label={say(`desk.ask.${end}`)}
          value={span[end]}
          onChange={(value) => onChange({ [end]: value })}
          error={form.wrong(`${prefix}${end}`)}
          aria-required
        />
      ))}
    </div>
  )
}

function Legs({ form }: { form: Form }) {
  const say = useSay()
  const { draft, put, offers, wrong } = form
  const change = (at: number, part: Partial<LegDraft>) => put({ legs: draft.legs.map((leg, i) => (i === at ? { ...leg, ...part } : leg)) })
  // A single leg that is left is the act itself again.
  const remove = (at: number) => {
    const legs = draft.legs.filter((_, i) => i !== at)
    const [only] = legs
    put(legs.length === 1 && only?.place === null ? { legs: [], from: only.from, until: only.until } : { legs })
  }
  return placed(draft.legs).map(({ item: leg, at: i }) => (
    <fieldset key={i} className={css.part} aria-label={say('desk.ask.leg', { id: leg.id })}>
      <div className={css.partHead}>
        <TextInput
          id={`leg-${i}-id`}
          label={say('desk.ask.leg-id')}
          value={leg.id}
          onChange={({ currentTarget }) => change(i, { id: currentTarget.value })}
          error={wrong(`leg-${i}-id`)}
          maxLength={128}
        />
        <Remove label={say('desk.ask.leg-remove', { id: leg.id })} onRemove={() => remove(i)} />
      </div>
      <Span form={form} prefix={`leg-${i}-`} span={leg} onChange={(part) => change(i, part)} />
      {leg.place === null ? (
        <SuggestMany
          id={`leg-${i}-in`}
          label={say('desk.ask.zones-in')}
          offers={offers.zones}
          value={leg.in}
          onChange={(zones) => change(i, { in: zones })}
        />
      ) : (
        <p className={css.note}>{say('desk.ask.leg-place')}</p>
      )}
    </fieldset>
  ))
}

/** Takes a part of the form away. */
export function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" className={css.remove} aria-label={label} onClick={onRemove}>
      <Icon name="close" size={14} />
    </Button>
  )
}
