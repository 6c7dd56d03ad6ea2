/** What is owed under this docket, how it stands, and how it is got rid of: done, let off, or said why it cannot be done now. */
import { useCallback, useState } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { DutyWhole, Receipt } from '../../client/shapes.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './decision.module.css'
import { useOfficeNames } from './names.ts'
import { Words } from './wording.tsx'

type DutyStep = DutyWhole['capabilities'][number]['verb']

export function Duties({ duties }: { duties: readonly DutyWhole[] }) {
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

function One({ duty }: { duty: DutyWhole }) {
  const say = useSay()
  const { name } = useOfficeNames()
  const [step, setStep] = useState<DutyStep | null>(null)
  const [done, setDone] = useState<DutyStep | null>(null)
  const owed = duty.state === 'open' || duty.state === 'overdue'
  const over = duty.discharged ?? duty.waived
  const finish = () => {
    setDone(step)
    setStep(null)
  }
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
      <div role="status">{done !== null && <p className={css.note}>{say(`desk.docket.undo.${done}`)}</p>}</div>
      {step !== null && <Doing step={step} duty={duty} onDone={finish} onLeave={() => setStep(null)} />}
    </li>
  )
}

/** What the acting office may do with it, and why not the rest: the server's table says. */
function Choices({ duty, begin }: { duty: DutyWhole; begin(step: DutyStep): void }) {
  const say = useSay()
  return (
    <div className={css.choices}>
      {duty.capabilities.map(({ verb, why }) => (
        <ActButton key={verb} onAct={() => begin(verb)} why={why?.detail ?? null}>
          {say(`desk.docket.step.${verb}`)}
        </ActButton>
      ))}
    </div>
  )
}

function Doing({ step, duty, onDone, onLeave }: { step: DutyStep; duty: DutyWhole; onDone(receipt: Receipt): void; onLeave(): void }) {
  const send = useCallback(
    (words: string, client: Client, once: Once) =>
      step === 'discharge' ? client.discharge(duty.name, { how: words }, once) : client[step](duty.name, { why: words }, once),
    [duty.name, step],
  )
  return <Words step={step} draft={`duty.${step}.${duty.name}`} rows={[2, 12]} send={send} onDone={onDone} onLeave={onLeave} />
}
