/** Steps that need no words: perform, close, ask again. */
import { useCallback } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import { useWrite } from '../../data/writing.ts'
import { useSay } from '../../words/words.tsx'
import { Confirm } from './confirm.tsx'
import type { StepProps } from './step-props.ts'
import type { Step } from './steps.ts'

type PlainStep = Exclude<Step, 'approve' | 'decline' | 'take-back' | 'advise' | 'send-back' | 'withdraw' | 'report' | 'revise'>
const SENDS = { perform: 'perform', close: 'close', 'ask-again': 'askAgain' } as const

export function Plain({ step, whole, read, ...leaving }: StepProps & { step: PlainStep }) {
  const say = useSay()
  const { id, rev } = whole.docket
  const send = useCallback((client: Client, once: Once) => client[SENDS[step]](id, once), [id, step])
  const write = useWrite(send, { draft: `docket.${step}.${id}.${rev}` })
  const will = [say(`desk.docket.will.${step}`), ...(step === 'perform' ? read.duties.map(({ sentence }) => sentence) : [])]
  return (
    <Confirm
      title={say(`desk.docket.title.${step}`)}
      will={will}
      not={[say(`desk.docket.not.${step}`)]}
      act={say(`desk.docket.step.${step}`)}
      write={write}
      {...leaving}
    />
  )
}
