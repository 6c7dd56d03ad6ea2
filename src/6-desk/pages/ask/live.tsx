/** The answer beside the form, live: it changes with every letter, and nothing of it is recorded. */
import type { ReactNode } from 'react'
import type { Answer, RemedyTold } from '../../client/shapes.ts'
import { Refused } from '../../data/refused.ts'
import { localFault } from '../../frame/local-fault.ts'
import { Binds } from '../../parts/answer/binds.tsx'
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
import { Gates } from '../../parts/gates.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Plate } from '../../parts/plate.tsx'
import { ProblemShown } from '../../parts/problem-shown.tsx'
import { Fault, Offline } from '../../parts/states.tsx'
import { Told } from '../../parts/told.tsx'
import { useSay } from '../../words/words.tsx'
import type { Trouble } from './act-of.ts'
import css from './live.module.css'
import { WrongLinks } from './wrongs.tsx'

export interface Asked {
  readonly data: Answer | undefined
  readonly error: Error | null
  /** Whether what stands in `data` is the answer to what stood in the form before. */
  readonly isPlaceholderData: boolean
  readonly isFetching: boolean
  refetch(): unknown
}
export interface LiveProps {
  /** Null while nothing is asked: the act cannot be made of what stands in the form, or nobody is acted as. */
  readonly query: Asked | null
  readonly troubles: readonly Trouble[]
  readonly tryIt: (remedy: RemedyTold) => (() => void) | null
  readonly fieldOf: (place: string) => string | undefined
  /** Asks about these counterparts alone. */
  readonly only: (counterparts: readonly string[]) => void
  /** What a party is called. */
  readonly called: (id: string) => string
  /** What kind of act is asked about. */
  readonly kind?: string
}

export function Live({ query, troubles, fieldOf, ...rest }: LiveProps) {
  if (query === null) return <Waiting troubles={troubles} />
  const { data, error } = query
  if (error instanceof Refused) return <ProblemShown problem={error.problem} fieldOf={fieldOf} />
  if (error !== null) {
    const again = () => void query.refetch()
    return error instanceof TypeError ? <Offline again={again} /> : <Fault number={localFault(error)} again={again} />
  }
  if (data === undefined) return <Waiting troubles={[]} />
  return <Shown answer={data} stale={query.isPlaceholderData} {...rest} />
}

function Waiting({ troubles }: { troubles: readonly Trouble[] }) {
  const say = useSay()
  const wrong = troubles.some(({ empty }) => !empty)
  const words = troubles.length === 0 ? 'desk.ask.thinking' : wrong ? 'desk.ask.waits-mend' : 'desk.ask.waits'
  return (
    <Plate verdict="none" small sentence={say(words)}>
      {troubles.length > 0 && (
        <div className={css.wants}>
          <WrongLinks troubles={troubles} />
        </div>
      )}
    </Plate>
  )
}

type ShownProps = Pick<LiveProps, 'tryIt' | 'only' | 'called' | 'kind'> & { readonly answer: Answer; readonly stale: boolean }

function Shown({ answer, stale, tryIt, only, called, kind }: ShownProps) {
  const say = useSay()
  const read = answerRead(answer)
  const lead = leadOf(read, say)
  const { gates, end } = gatesOf(read, say)
  return (
    <div className={css.live} aria-busy={stale} data-stale={stale || undefined}>
      <Plate
        verdict={read.verdict}
        small
        sentence={
          <>
            <b>{lead.word}</b> <Told>{lead.sentence}</Told> {lead.more}
          </>
        }
      >
        <p className={css.tag}>{say(stale ? 'desk.ask.thinking' : 'desk.ask.live')}</p>
        <Gates vertical gates={gates} outcome={read.verdict} end={end} />
        {read.holdsUntil !== null && <Holds at={read.holdsUntil} />}
      </Plate>
      <PromiseOutside kind={kind} read={read} />
      <Contradicts answer={answer} />
      <Parts read={read} only={only} called={called} />
      <ByOrder read={read} />
      <Remedies read={read} tryIt={tryIt} />
      <Outlook read={read} brief />
      <Misses read={read} />
      {read.verdict === 'permit' && read.duties.length > 0 && (
        <Section title={say('desk.ask.binds')}>
          <Binds duties={read.duties} />
        </Section>
      )}
      <Reasons read={read} brief />
    </div>
  )
}

/** The sentence has its moment in the middle, in every language at another place. */
function Holds({ at }: { at: string }) {
  const say = useSay()
  const [before = '', after = ''] = say('desk.ask.holds', { at: '\uE000' }).split('\uE000')
  return (
    <p className={css.holds}>
      {before}
      <Moment at={at} />
      {after}
    </p>
  )
}

/** Which permits came near, where none covers the act. The sentence of the reason says what each wants. */
function Misses({ read }: { read: Read }) {
  const say = useSay()
  const reasons = read.orders.flatMap(({ blocking }) => blocking.filter(({ misses }) => misses.length > 0))
  if (reasons.length === 0) return null
  return (
    <Section title={say('desk.ask.misses')}>
      {reasons.map((reason) => (
        <p key={`${reason.order} ${reason.code} ${reason.ref}`} className={css.note}>
          <Told>{reason.sentence}</Told>
        </p>
      ))}
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
