/** Steps that say something: advise, send back, withdraw; and what anybody does with a duty. */
import { Textarea } from '@mantine/core'
import { useCallback } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Receipt } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { useSay } from '../../words/words.tsx'
import { Confirm } from './confirm.tsx'
import type { StepProps } from './step-props.ts'

type WordingStep = 'advise' | 'send-back' | 'withdraw'
const NO_WORDS = { text: '' }

interface WordsProps {
  readonly step: WordingStep | 'discharge' | 'waive' | 'impede' | 'excuse'
  /** Where what was typed is kept until it is sent. */
  readonly draft: string
  /** The least and the most lines of the field. */
  readonly rows: readonly [number, number]
  send(words: string, client: Client, once: Once): ReturnType<Client['advise']>
  onDone(receipt: Receipt): void
  onLeave(): void
}

/** One step that needs words: what it will and will not do, the words, and the act, which is locked until there are some. */
export function Words({ step, draft, rows: [minRows, maxRows], send, onDone, onLeave }: WordsProps) {
  const say = useSay()
  const { value, set, clear } = useDraft(draft, NO_WORDS)
  const words = value.text.trim()
  const write = useWrite(
    useCallback((client: Client, once: Once) => send(words, client, once), [send, words]),
    { draft },
  )
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
        minRows={minRows}
        maxRows={maxRows}
        dir="auto"
        value={value.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
    </Confirm>
  )
}

export function Wording({ step, whole, onDone, onLeave }: StepProps & { step: WordingStep }) {
  const { id } = whole.docket
  const send = useCallback(
    (words: string, client: Client, once: Once) =>
      step === 'advise'
        ? client.advise(id, { text: words }, once)
        : client[step === 'withdraw' ? 'withdraw' : 'sendBack'](id, { why: words }, once),
    [id, step],
  )
  return <Words step={step} draft={`docket.${step}.${id}`} rows={[3, 12]} send={send} onDone={onDone} onLeave={onLeave} />
}
