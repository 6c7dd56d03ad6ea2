/** What is owed under this docket, how it stands, and how it is got rid of: done, let off, or said why it cannot be done now. */
import { useCallback, useState } from 'react'
import type { Client, Once } from '../../client/client.ts'
import type { Duty, Receipt } from '../../client/shapes.ts'
import { useReader } from '../../frame/reader.tsx'
import { ActButton } from '../../parts/act-button.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './decision.module.css'
import { useOfficeNames } from './names.ts'
import { Words } from './wording.tsx'

type DutyStep = 'discharge' | 'waive' | 'impede'

export function Duties({ duties }: { duties: readonly Duty[] }) {
  const say = useSay()
  if (duties.length === 0) return null
  const owed = duties.filter(({ state }) => state === 'open' || state === 'overdue').length
  return (
    <Panel title={say('desk.docket.duties')} aside={say('desk.docket.owed', { n: owed })}>
      <ul>
        {duties.map((duty) => (
          <One key={duty.name} duty={duty} />
        ))}
      </ul>
    </Panel>
  )
}

function One({ duty }: { duty: Duty }) {
  const say = useSay()
  const { name } = useOfficeNames()
  const [step, setStep] = useState<DutyStep | null>(null)
  const owed = duty.state === 'open' || duty.state === 'overdue'
  const over = duty.discharged ?? duty.waived
  return (
    <li className={css.duty}>
      <p>
        <b>
          <Typed text={duty.duty === '' ? duty.name : duty.duty} />
        </b>
      </p>
      <p className={css.due}>
        <span>{say('desk.docket.owedBy', { by: name(duty.by), ref: duty.ref })}</span>
        <span className={duty.state === 'overdue' ? css.late : undefined}>
          {say(`desk.docket.duty.${duty.state}`)} {over !== null ? <Moment at={over} /> : duty.due !== null && <Moment at={duty.due} />}
        </span>
      </p>
      {duty.impeded !== null && owed && (
        <p className={css.note}>
          {say('desk.docket.impeded')} <Typed text={duty.impeded} />
        </p>
      )}
      {owed && step === null && <Choices duty={duty} begin={setStep} />}
      {step !== null && <Doing step={step} duty={duty} onDone={() => setStep(null)} onLeave={() => setStep(null)} />}
    </li>
  )
}

function Choices({ duty, begin }: { duty: Duty; begin(step: DutyStep): void }) {
  const say = useSay()
  const { office } = useReader()
  const mine = office !== null && duty.by === office
  return (
    <div className={css.choices}>
      <ActButton onAct={() => begin('discharge')}>{say('desk.docket.step.discharge')}</ActButton>
      <ActButton onAct={() => begin('waive')} why={mine ? say('desk.docket.why.own-duty') : null}>
        {say('desk.docket.step.waive')}
      </ActButton>
      <ActButton onAct={() => begin('impede')}>{say('desk.docket.step.impede')}</ActButton>
    </div>
  )
}

function Doing({ step, duty, onDone, onLeave }: { step: DutyStep; duty: Duty; onDone(receipt: Receipt): void; onLeave(): void }) {
  const send = useCallback(
    (words: string, client: Client, once: Once) =>
      step === 'discharge' ? client.discharge(duty.name, { how: words }, once) : client[step](duty.name, { why: words }, once),
    [duty.name, step],
  )
  return <Words step={step} draft={`duty.${step}.${duty.name}`} rows={[2, 12]} send={send} onDone={onDone} onLeave={onLeave} />
}
