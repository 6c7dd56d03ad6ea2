/** Steps that say something: advise, send back, withdraw. */
import { Textarea } from '@mantine/core'
import { useCallback } from 'react'
import type { Client, Once } from '../../client/client.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { useSay } from '../../words/words.tsx'
import { Confirm } from './confirm.tsx'
import type { StepProps } from './step-props.ts'

type WordingStep = 'advise' | 'send-back' | 'withdraw'
export const NO_WORDS = { text: '' }

export function Wording({ step, whole, onDone, onLeave }: StepProps & { step: WordingStep }) {
  const say = useSay()
  const { id } = whole.docket
  const name = `docket.${step}.${id}`
  const { value, set, clear } = useDraft(name, NO_WORDS)
  const words = value.text.trim()
  const send = useCallback(
    (client: Client, once: Once) =>
      step === 'advise'
        ? client.advise(id, { text: words }, once)
        : client[step === 'withdraw' ? 'withdraw' : 'sendBack'](id, { why: words }, once),
    [id, step, words],
  )
  const write = useWrite(send, { draft: name })
  return (
    <Confirm
      title={say(`desk.docket.title.${step}`)}
      will={[say(`desk.docket.will.${step}`)]}
      not={[say(`desk.docket.not.${step}`)]}
      act={say(`desk.docket.step.${step}`)}
      why={words === '' ? say('desk.docket.why.no-words') : undefined}
      write={write}
      onDone={(receipt) => {
        clear()
        onDone(receipt)
      }}
      onLeave={onLeave}
    >
      <Textarea
        label={say(`desk.docket.words.${step}`)}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={value.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
    </Confirm>
  )
}
