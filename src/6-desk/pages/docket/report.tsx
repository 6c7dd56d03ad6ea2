/** The report on a performed act: what was done, and what was really used of each limit. */
import { Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Usage } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { useSay } from '../../words/words.tsx'
import { Confirm } from './confirm.tsx'
import type { StepProps } from './step-props.ts'

interface Draft {
  readonly text: string
  /** What was really used, as typed, by limit and unit; what is missing stays as it was permitted. */
  readonly used: Readonly<Record<string, string>>
}
const NOTHING: Draft = { text: '', used: {} }

const keyOf = ({ charge }: Usage): string => `${charge.limit} ${charge.of} ${charge.unit}`

export function Report({ whole, onDone, onLeave }: StepProps) {
  const say = useSay()
  const { id } = whole.docket
  const name = `docket.report.${id}`
  const { value, set, clear } = useDraft(name, NOTHING)
  const charged = useMemo(() => whole.usage.filter(({ state }) => state === 'performed'), [whole.usage])
  const words = value.text.trim()
  const send = useCallback(
    (client: Client, once: Once) => {
      const settled = charged.flatMap((one) => {
        const amount = value.used[keyOf(one)]?.trim() ?? ''
        return amount === '' || amount === one.charge.amount ? [] : [{ ...one.charge, amount }]
      })
      return client.report(id, { text: words, ...(settled.length === 0 ? {} : { settled }) }, once)
    },
    [charged, id, value.used, words],
  )
  const write = useWrite(send, { draft: name })
  const finish: StepProps['onDone'] = (receipt) => {
    clear()
    onDone(receipt)
  }
  return (
    <Confirm
      title={say('desk.docket.title.report')}
      will={[say('desk.docket.will.report')]}
      not={[say('desk.docket.not.report')]}
      act={say('desk.docket.step.report')}
      why={words === '' ? say('desk.docket.why.no-words') : undefined}
      write={write}
      onDone={finish}
      onLeave={onLeave}
    >
      <Textarea
        label={say('desk.docket.words.report')}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={value.text}
        onChange={({ currentTarget }) => set((before) => ({ ...before, text: currentTarget.value }))}
      />
      {charged.map((one) => (
        <TextInput
          key={keyOf(one)}
          label={say('desk.docket.used', { limit: one.charge.limit, unit: one.charge.of === 'qty' ? one.charge.unit : one.charge.of })}
          description={say('desk.docket.usedPermitted', { amount: one.charge.amount })}
          inputMode="decimal"
          dir="ltr"
          value={value.used[keyOf(one)] ?? one.charge.amount}
          onChange={({ currentTarget }) => set((before) => ({ ...before, used: { ...before.used, [keyOf(one)]: currentTarget.value } }))}
        />
      ))}
    </Confirm>
  )
}
