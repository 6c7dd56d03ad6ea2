/** A legal order: a body of law whose instruments are judged together, such as that of a host state. */
import { useMemo } from 'react'
import type { Filing } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useSay } from '../../words/words.tsx'
import { ChoiceField, NamesField, TextField, TickField } from './kit/fields.tsx'
import { filled } from './kit/filing.ts'
import { FilingForm } from './kit/filing-form.tsx'
import css from './kit/kit.module.css'
import { useOnFile } from './kit/on-file.ts'
import { Next } from './next.tsx'

const REACHES = ['always', 'place', 'role_is', 'currency', 'origin'] as const
const NOTHING = { id: '', closed: false, reaches: 'always', names: [] as string[], checked: '', days: '' }

function nexusOf({ reaches, names }: typeof NOTHING): readonly unknown[] {
  if (reaches === 'always') return ['always']
  return reaches === 'role_is' ? names.map((name) => ({ role_is: name })) : [{ [reaches]: names }]
}

export function OrderForm() {
  const say = useSay()
  const draft = useDraft('write.order', NOTHING)
  const { used } = useOnFile()
  const form = draft.value
  const set = (patch: Partial<typeof NOTHING>) => draft.set((before) => ({ ...before, ...patch }))
  const item = useMemo((): Filing => {
    const age = /^\d+$/.test(form.days) ? { max_age_days: Number(form.days) } : {}
    return { id: form.id.trim(), order: { ...filled({ closed: form.closed, checked: form.checked }), ...age, nexus: nexusOf(form) } }
  }, [form])
  const named = form.reaches !== 'always'
  const why = form.id.trim() === '' || (named && form.names.length === 0) ? say('desk.write.order.needs') : undefined
  return (
    <FilingForm name="write.order" {...{ draft, item, why }} next={<Next things={['instrument']} />}>
      <div className={css.fields}>
        <TextField
          path="id"
          label={say('desk.write.order.id')}
          hint={say('desk.write.order.id-hint')}
          value={form.id}
          onChange={(id) => set({ id })}
          needed
        />
        <div className={css.all}>
          <TickField
            path="order.closed"
            label={say('desk.write.order.closed')}
            hint={say('desk.write.order.closed-hint')}
            value={form.closed}
            onChange={(closed) => set({ closed })}
          />
        </div>
        <ChoiceField
          path="order.nexus"
          label={say('desk.write.order.nexus')}
          value={form.reaches}
          onChange={(reaches) => set({ reaches })}
          of={REACHES.map((one) => ({ value: one, label: say(`desk.write.order.nexus-${one}`) }))}
        />
        {named && (
          <NamesField
            path="order.names"
            label={say('desk.write.order.names')}
            value={form.names}
            onChange={(names) => set({ names })}
            offered={form.reaches === 'place' ? used.place : []}
          />
        )}
        <TextField
          path="order.checked"
          type="date"
          label={say('desk.write.order.checked')}
          hint={say('desk.write.order.checked-hint')}
          value={form.checked}
          onChange={(checked) => set({ checked })}
        />
        <TextField path="order.max_age_days" label={say('desk.write.order.days')} value={form.days} onChange={(days) => set({ days })} />
      </div>
    </FilingForm>
  )
}
