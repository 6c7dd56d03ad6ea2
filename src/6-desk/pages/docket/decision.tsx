/** What the acting office may do now: the steps, and the one that is being taken. */
import { Button as Press } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DocketWhole, Receipt } from '../../client/shapes.ts'
import { usePast } from '../../frame/past.ts'
import { useReader } from '../../frame/reader.tsx'
import { ActButton } from '../../parts/act-button.tsx'
import type { Read } from '../../parts/answer/read.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useSay } from '../../words/words.tsx'
import { Approve } from './approve.tsx'
import css from './decision.module.css'
import { useOfficeNames } from './names.ts'
import { Plain } from './plain.tsx'
import { Report } from './report.tsx'
import { Revise } from './revise.tsx'
import type { StepProps } from './step-props.ts'
import { type Step, type StepShown, stepsOf } from './steps.ts'
import { TakeBack } from './take-back.tsx'
import { wantedRoles } from './wanted.ts'
import { Wording } from './wording.tsx'

export interface Taken {
  readonly step: Step
  readonly receipt: Receipt
}

export function Decision({ whole, read }: { whole: DocketWhole; read: Read }) {
  const say = useSay()
  const { office } = useReader()
  const { asOf } = usePast()
  const [step, setStep] = useState<Step | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const roles = useOfficeNames().one(office)?.roles ?? []
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step !== null) box.current?.querySelector<HTMLElement>('h3')?.focus()
  }, [step])
  const leave = () => setStep(null)
  const done = (receipt: Receipt) => {
    if (step !== null) setTaken({ step, receipt })
    setStep(null)
  }
  const steps = stepsOf(whole.docket, whole.capabilities, { roles, wanted: wantedRoles(read) })
  const begin = (next: Step) => {
    setTaken(null)
    setStep(next)
  }
  return (
    <div ref={box} className={css.decision}>
      <Panel title={say('desk.docket.decision')}>
        <div role="status">{taken !== null && <Recorded taken={taken} takeBack={() => begin('take-back')} />}</div>
        {asOf !== null && <p className={css.note}>{say('desk.docket.locked')}</p>}
        {step === null ? (
          <Buttons steps={steps} begin={begin} />
        ) : (
          <Taking step={step} whole={whole} read={read} onDone={done} onLeave={leave} />
        )}
      </Panel>
      {step === null && steps.lead?.why === null && asOf === null && (
        <div className={css.phone}>
          <ActButton fullWidth primary onAct={() => begin(steps.lead?.step ?? 'advise')}>
            {say(`desk.docket.step.${steps.lead.step}`)}
          </ActButton>
        </div>
      )}
    </div>
  )
}

/** What was recorded, at which entry, what it came to where that was not certain, and how it is taken back, if it can be. */
function Recorded({ taken: { step, receipt }, takeBack }: { taken: Taken; takeBack: () => void }) {
  const say = useSay()
  const failed = step === 'perform' && receipt.performed === false
  return (
    <p className={failed ? css.failed : css.recorded}>
      {say(failed ? 'desk.docket.notPerformed' : `desk.docket.done.${step}`)}{' '}
      {receipt.index > receipt.from && <EntryNumber index={receipt.from} />}{' '}
      {step === 'approve' || step === 'decline' ? (
        <Press variant="default" size="compact-sm" onClick={takeBack}>
          {say('desk.docket.takeBack')}
        </Press>
      ) : (
        !failed && <span className={css.undo}>{say(`desk.docket.undo.${step}`)}</span>
      )}
    </p>
  )
}

function Buttons({ steps, begin }: { steps: ReturnType<typeof stepsOf>; begin(step: Step): void }) {
  const say = useSay()
  const { lead, open, shut } = steps
  const button = (one: StepShown, primary: boolean) => <Button key={one.step} one={one} primary={primary} begin={begin} />
  return (
    <>
      <div className={css.buttons}>
        {lead !== null && <div className={lead.why === null ? css.lead : undefined}>{button(lead, lead.why === null)}</div>}
        {open.map((one) => button(one, false))}
        {lead === null && open.length === 0 && <p className={css.note}>{say('desk.docket.nothingLeft')}</p>}
      </div>
      {shut.length > 0 && (
        <details className={css.shut}>
          <summary>{say('desk.docket.notYours', { n: shut.length })}</summary>
          <div className={css.buttons}>{shut.map((one) => button(one, false))}</div>
        </details>
      )}
    </>
  )
}

function Button({ one: { step, why }, primary, begin }: { one: StepShown; primary: boolean; begin(step: Step): void }) {
  const say = useSay()
  const told = why === null ? undefined : typeof why === 'string' ? why : say(`desk.docket.why.${why.own}`)
  return (
    <ActButton fullWidth primary={primary} {...(told === undefined ? {} : { why: told })} onAct={() => begin(step)}>
      {say(`desk.docket.step.${step}`)}
    </ActButton>
  )
}

function Taking({ step, ...props }: StepProps & { step: Step }) {
  switch (step) {
    case 'approve':
    case 'decline':
      return <Approve value={step === 'approve'} {...props} />
    case 'take-back':
      return <TakeBack {...props} />
    case 'advise':
    case 'send-back':
    case 'withdraw':
      return <Wording step={step} {...props} />
    case 'report':
      return <Report {...props} />
    case 'revise':
      return <Revise {...props} />
    default:
      return <Plain step={step} {...props} />
  }
}
