/** The one thing that becomes too late soonest: the question, its answer, its gates, and what this office may do. */
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Once } from '../../client/asking.ts'
import type { Client } from '../../client/client.ts'
import type { Docket, DocketWhole, Office } from '../../client/shapes.ts'
import { useAnswer, useDocket } from '../../data/reading.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { gatesOf } from '../../parts/answer/gates-of.ts'
import { leadOf } from '../../parts/answer/lead.ts'
import { answerRead, type Read } from '../../parts/answer/read.ts'
import { Answered } from '../../parts/answered.tsx'
import { Gates } from '../../parts/gates.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Told } from '../../parts/told.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { useOfficeNames } from '../docket/names.ts'
import css from './home.module.css'
import { roleWanted } from './role-wanted.ts'
import { spanOf, urgent } from './span.ts'
import { waitTold } from './told-of.ts'
import { docketOf, type Wait } from './waits.ts'

interface FirstProps {
  readonly wait: Wait
  readonly office: Office
  readonly now: string
}

export function First({ wait, office, now }: FirstProps) {
  const say = useSay()
  const { title, why, verdict } = waitTold(wait, say, useQuestion(), useOfficeNames().name)
  const docket = docketOf(wait)
  return (
    <div className={css.first}>
      <p className={css.meta}>
        {wait.by !== null && (
          <>
            <span className={css.due} data-urgent={urgent(now, wait.by) || undefined}>
              {say(`desk.home.deadline-${wait.sort}`)} <Moment at={wait.by} />
            </span>
            <span>{say('desk.home.left', { span: spanOf(now, wait.by, say) })}</span>
          </>
        )}
        <Mono>{docket}</Mono>
      </p>
      <h2>
        <Link to="/dockets/$docket" params={{ docket }}>
          <Typed text={title} />
        </Link>
      </h2>
      {wait.sort === 'duty' || wait.sort === 'revise' || wait.sort === 'found' ? (
        <p className={css.lead}>
          <Mark verdict={verdict} size={15} />
          <span>{why}</span>
        </p>
      ) : (
        <Decided docket={wait.docket} />
      )}
      <Acts wait={wait} office={office} />
    </div>
  )
}

/** The answer on file: verdict, sentence and gates. */
function Decided({ docket }: { docket: Docket }) {
  const say = useSay()
  const query = useAnswer(docket.id)
  return (
    <Answered query={query} lines={2}>
      {({ answer }) => {
        const read = answerRead(answer)
        const { gates, end } = gatesOf(read, say)
        const { word, sentence, more } = leadOf(read, say)
        return (
          <>
            <p className={css.lead}>
              <Mark verdict={read.verdict} size={15} />
              <span>
                <b data-verdict={read.verdict}>{word}</b> <Told>{sentence}</Told> {more}
              </span>
            </p>
            <Gates gates={gates} outcome={read.verdict} end={end} />
          </>
        )
      }}
    </Answered>
  )
}

function Acts({ wait, office }: { wait: Wait; office: Office }) {
  const say = useSay()
  const docket = docketOf(wait)
  return (
    <div className={css.acts}>
      <Link to="/dockets/$docket" params={{ docket }} className={css.button}>
        {say('desk.home.open')}
      </Link>
      {wait.sort === 'decide' && <Approve docket={wait.docket} office={office} />}
      {wait.sort === 'perform' && <Perform docket={wait.docket} />}
    </div>
  )
}

/** Approving, where the answer wants the approval of a role that this office holds and it may give it. */
function Approve({ docket, office }: { docket: Docket; office: Office }) {
  const whole = useDocket(docket.id).data
  const answer = useAnswer(docket.id).data
  if (whole === undefined || answer === undefined) return null
  const read = answerRead(answer.answer)
  const role = roleWanted(read, office.roles)
  return role === null ? null : <ApproveAs role={role} whole={whole} read={read} />
}

function ApproveAs({ role, whole, read }: { role: string; whole: DocketWhole; read: Read }) {
  const say = useSay()
  const { id, digest } = whole.docket
  const may = whole.capabilities.find(({ verb }) => verb === 'approve')
  const alone = read.remedies.some(({ to, changes }) => to === 'permit' && changes.length === 1 && changes[0]?.values.code === 'approve')
  const send = useCallback((client: Client, once: Once) => client.approve(id, { role, value: true, digest }, once), [id, role, digest])
  const write = useWrite(send)
  return (
    <>
      <ActButton primary pending={write.pending} why={may?.may === false ? may.why?.detail : null} onAct={() => void write.run()}>
        {say('desk.home.approve', { role })}
      </ActButton>
      {!alone && <p className={css.note}>{say('desk.home.approve-not-alone')}</p>}
      <WriteTold write={write} />
    </>
  )
}

function Perform({ docket }: { docket: Docket }) {
  const say = useSay()
  const { id } = docket
  const send = useCallback((client: Client, once: Once) => client.perform(id, once), [id])
  const write = useWrite(send)
  return (
    <>
      <ActButton primary pending={write.pending} onAct={() => void write.run()}>
        {say('desk.home.perform')}
      </ActButton>
      <WriteTold write={write} />
    </>
  )
}
