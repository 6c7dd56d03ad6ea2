/** The file: what is to come on top, dashed; a rule for now; then what happened, newest first, with the marks of earlier verdicts. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DocketWhole } from '../../client/shapes.ts'
import { usePast } from '../../frame/past.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import type { DeskId } from '../../words/language.ts'
import { useSay } from '../../words/words.tsx'
import css from './file.module.css'
import { type Happened, happened, type ToCome, toCome } from './happened.ts'
import { useOfficeNames } from './names.ts'
import { useNow } from './now.ts'

const STEPS = ['proposed', 'determined', 'performed', 'reported', 'closed'] as const

export function File({ whole }: { whole: DocketWhole }) {
  const say = useSay()
  const { asOf } = usePast()
  const now = useNow() ?? whole.docket.asked
  const next = useMemo(() => toCome(whole, now), [whole, now])
  const before = useMemo(() => happened(whole.entries.items), [whole.entries.items])
  return (
    <Panel title={say('desk.docket.file')}>
      <Steps state={whole.docket.state} />
      <ol className={css.line}>
        {next.map((one) => (
          <Next key={`${one.what} ${one.at} ${one.text}`} one={one} />
        ))}
        <li className={css.now}>
          <span className={css.dot} aria-hidden />
          <b>
            {say(asOf === null ? 'desk.docket.now' : 'desk.docket.then')} <Moment at={now} />
          </b>
        </li>
        {before.map((one) => (
          <Before key={one.index} one={one} />
        ))}
      </ol>
      {whole.entries.next !== null && (
        <p className={css.more}>
          <Link to="/record" search={{ docket: whole.docket.id }}>
            {say('desk.docket.moreEntries')}
          </Link>
        </p>
      )}
    </Panel>
  )
}

/** How far a docket has come, as words in a row. */
function Steps({ state }: { state: string }) {
  const say = useSay()
  const reached = state === 'closed' ? 4 : state === 'reported' ? 3 : state === 'performed' ? 2 : 1
  if (state === 'withdrawn') return <p className={css.ended}>{say('desk.docket.state.withdrawn')}</p>
  return (
    <ol className={css.steps} aria-label={say('desk.docket.steps')}>
      {STEPS.map((step, i) => (
        <li key={step} data-done={i <= reached || undefined} aria-current={i === reached ? 'step' : undefined}>
          {i === 1 ? say(`desk.docket.state.${state === 'sent-back' ? 'sent-back' : 'determined'}`) : say(`desk.docket.state.${step}`)}
        </li>
      ))}
    </ol>
  )
}

function Next({ one }: { one: ToCome }) {
  const say = useSay()
  const { name } = useOfficeNames()
  return (
    <li className={css.next}>
      <span className={css.dot} aria-hidden>
        <i />
      </span>
      <div>
        <span className={css.what}>{say(`desk.docket.next.${one.what}`, { by: name(one.by), duty: one.text })}</span>
        <span className={css.when}>
          <Moment at={one.at} />
        </span>
      </div>
    </li>
  )
}

/** Kinds of entry that have a sentence; any other is told by its name. */
const TOLD = new Set([
  ...[
    'proposed',
    'revised',
    'determined',
    'advised',
    'advice-filed',
    'approved',
    'approval-withdrawn',
    'claim-withdrawn',
    'sent-back',
    'performed',
    'reported',
    'report-filed',
  ],
  ...[
    'closed',
    'withdrawn',
    'reservation-lapsed',
    'duty-discharged',
    'duty-waived',
    'duty-impeded',
    'duty-excused',
    'duty-fell-due',
    'looked-ahead',
  ],
  ...['found', 'claim-filed', 'erased-record'],
])

function Before({ one }: { one: Happened }) {
  const say = useSay()
  const { name } = useOfficeNames()
  const id = (TOLD.has(one.kind) ? `desk.docket.did.${one.kind}` : 'desk.docket.did.other') as DeskId
  return (
    <li>
      <span className={css.dot}>
        {one.verdict === null ? (
          <i aria-hidden />
        ) : (
          <Mark verdict={one.verdict} size={14} label={say(`desk.docket.verdict.${one.verdict}`)} />
        )}
      </span>
      <div>
        <span className={css.what}>{say(id, { ...one.values, by: name(one.by), kind: one.kind })}</span>
        {one.text !== '' && (
          <span className={css.text}>
            <Typed text={one.text} />
          </span>
        )}
        <span className={css.when}>
          <Moment at={one.at} /> <EntryNumber index={one.index} />
        </span>
      </div>
    </li>
  )
}
