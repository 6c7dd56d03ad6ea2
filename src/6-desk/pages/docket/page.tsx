/** One docket: the question is the title, the answer comes first, and everything else opens from there. */
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DocketWhole, Recalled } from '../../client/shapes.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useAnswer, useDocket } from '../../data/reading.ts'
import { useReader } from '../../frame/reader.tsx'
import { ByOrder } from '../../parts/answer/by-order.tsx'
import { Contradicts } from '../../parts/answer/contradicts.tsx'
import { gatesOf } from '../../parts/answer/gates-of.ts'
import { leadOf } from '../../parts/answer/lead.ts'
import { Outlook } from '../../parts/answer/outlook.tsx'
import { Parts } from '../../parts/answer/parts.tsx'
import { PromiseOutside } from '../../parts/answer/promise-outside.tsx'
import { answerRead, type Read } from '../../parts/answer/read.ts'
import { Reasons } from '../../parts/answer/reasons.tsx'
import { Remedies } from '../../parts/answer/remedies.tsx'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Gates } from '../../parts/gates.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { OfAct } from '../../parts/place/place.tsx'
import { Plate } from '../../parts/plate.tsx'
import { useQuestion } from '../../parts/question.ts'
import { Told } from '../../parts/told.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import { Held } from '../record/held.tsx'
import { Awaiting } from './awaiting.tsx'
import { Binding } from './binding.tsx'
import { Decision } from './decision.tsx'
import { Duties } from './duties.tsx'
import { File } from './file.tsx'
import { Findings } from './findings.tsx'
import { useOfficeNames } from './names.ts'
import { useNow } from './now.ts'
import css from './page.module.css'
import { Proof } from './proof.tsx'
import { Replayed } from './replayed.tsx'
import { ActAsWritten } from './written.tsx'

export function Page() {
  const { docket: id } = useParams({ from: '/dockets/$docket' })
  const docket = useDocket(id)
  const answer = useAnswer(id)
  return (
    <>
      {docket.data === undefined && docket.error !== null && <PageTitle title={id} typed above={<Way id={id} />} />}
      <Answered query={docket} name={id} lines={8}>
        {(whole) => (
          <article className={css.docket}>
            <Head whole={whole} />
            <Answered query={answer} lines={8}>
              {(recalled) => <Body whole={whole} recalled={recalled} />}
            </Answered>
          </article>
        )}
      </Answered>
    </>
  )
}

function Way({ id }: { id: string }) {
  const say = useSay()
  return (
    <nav aria-label={say('desk.docket.way')}>
      <Link to="/dockets">{say('desk.dockets.title')}</Link> <span aria-hidden>/</span> <Mono>{id}</Mono>
    </nav>
  )
}

/** Where it stands, the question, who asks and when it would begin. */
function Head({ whole: { docket } }: { whole: DocketWhole }) {
  const say = useSay()
  const title = useQuestion()(docket)
  const { name } = useOfficeNames()
  return (
    <PageTitle
      typed
      title={/[?؟]\s*$/.test(title) ? title : say('desk.docket.question', { title })}
      above={<Way id={docket.id} />}
      sub={
        <>
          {say('desk.docket.askedBy')} <Typed text={name(docket.proposedBy)} />, <Moment at={docket.asked} />. {say('desk.docket.begins')}{' '}
          <Moment at={docket.starts} />
          {docket.ends !== null && (
            <>
              {' '}
              {say('desk.docket.until')} <Moment at={docket.ends} />
            </>
          )}
          .
        </>
      }
    />
  )
}

function Body({ whole, recalled }: { whole: DocketWhole; recalled: Recalled }) {
  const say = useSay()
  const { office } = useReader()
  const now = useNow()
  const called = usePartyNames()
  const roles = useOfficeNames().one(office)?.roles ?? []
  const read = useMemo(() => answerRead(recalled.answer), [recalled.answer])
  const { docket } = whole
  // What was performed or given up is not to be changed any more.
  const open = ['referred', 'refused', 'sent-back'].includes(docket.state)
  const standing = docket.state === 'referred' || docket.state === 'permitted'
  const over = now !== null && Date.parse(docket.starts) <= Date.parse(now)
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <Awaiting awaiting={whole.awaiting} />
        <Findings findings={whole.findings} />
        <Answer whole={whole} recalled={recalled} read={read} />
        <PromiseOutside kind={docket.act.kind} read={read} />
        <Contradicts answer={recalled.answer} />
        <Parts read={read} called={called} />
        {open && <Remedies read={read} roles={roles} note={over ? say('desk.docket.begunAlready') : undefined} />}
        {standing && !over && <Outlook read={read} />}
        <Binding whole={whole} read={read} />
        <ByOrder read={read} />
        <OfAct act={docket.act}>
          <Reasons read={read} />
        </OfAct>
        <ActAsWritten act={docket.act} rev={docket.rev} read={read} />
      </div>
      <div className={css.side}>
        <Decision key={`${docket.id} ${office}`} whole={whole} read={read} />
        <Duties duties={whole.duties} />
        <File whole={whole} />
        <Proof whole={whole} replay={recalled.replay} />
        <Held of="docket" id={docket.id} />
      </div>
    </div>
  )
}

function Answer({ whole: { docket }, recalled, read }: { whole: DocketWhole; recalled: Recalled; read: Read }) {
  const say = useSay()
  const lead = leadOf(read, say)
  const { gates, end } = gatesOf(read, say)
  return (
    <Plate
      verdict={read.verdict}
      sentence={
        <>
          <span className={css.lead}>{lead.word}</span> <Told>{lead.sentence}</Told> {lead.more}
          {docket.why !== null && (
            <p className={css.why}>
              {say(docket.state === 'withdrawn' ? 'desk.docket.whyWithdrawn' : 'desk.docket.whySentBack')} <Typed text={docket.why} />
            </p>
          )}
        </>
      }
    >
      <Gates gates={gates} outcome={read.verdict} end={end} />
      <p className={css.meta}>
        <span>
          {say('desk.docket.determined')} <Moment at={docket.asked} /> <EntryNumber index={docket.determined} />
        </span>
        <Replayed replay={recalled.replay} />
      </p>
    </Plate>
  )
}
