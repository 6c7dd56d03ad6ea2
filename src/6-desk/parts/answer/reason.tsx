/** One reason: a line, and under it the clause in its own words with the facts as branches. One that holds the act opens by itself. */
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useInstrument } from '../../data/reading.ts'
import { useSay } from '../../words/words.tsx'
import { EntryNumber } from '../entry-number.tsx'
import { Grade } from '../grade.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { Mono } from '../mono.tsx'
import { ReasonPlace } from '../place/place.tsx'
import { Quote } from '../quote.tsx'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import { clauseOf } from './clause-words.ts'
import { Branches } from './facts.tsx'
import type { ReasonRead } from './read.ts'
import css from './reasons.module.css'

interface ReasonProps {
  readonly reason: ReasonRead
  /** Whether to say of which legal order it is. */
  readonly order: boolean
  /** One of very many: closed until somebody opens it, on paper too. */
  readonly folded: boolean
}

export function Reason({ reason, order, folded }: ReasonProps) {
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState(reason.verdict !== 'permit' && !folded)
  const deep = reason.ref !== null || reason.conditions.length + reason.facts.length > 0
  const facts = [...reason.facts, ...reason.conditions.flatMap((one) => one.facts)]
  const only = facts.length === 1 ? facts[0] : undefined
  return (
    <li className={css.reason} data-verdict={reason.verdict}>
      <div className={css.row}>
        <span className={css.say}>
          <Mark verdict={reason.verdict} size={15} label={say(`desk.part.holds-${reason.verdict}`)} />
          <span>
            {order && (
              <span className={css.order}>
                <Typed text={reason.order} />{' '}
              </span>
            )}
            <Told>{reason.sentence}</Told>
            {deep && (
              <button type="button" className={css.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
                {say(open ? 'desk.part.hide' : 'desk.part.show-clause')}
                <Icon name="onward" size={12} />
              </button>
            )}
          </span>
        </span>
        <span className={css.clause}>{reason.ref !== null && <ClauseLink name={reason.ref} />}</span>
        <span className={css.grade}>{only?.grade != null && <Grade grade={only.grade} />}</span>
        <span className={css.entry}>{only?.entry != null && <EntryNumber index={only.entry} />}</span>
      </div>
      {deep && (
        <div id={id} className={css.deep} hidden={!open} data-folded={(folded && !open) || undefined}>
          {reason.ref !== null ? <Clause reason={reason} name={reason.ref} /> : <Mono>{reason.code}</Mono>}
          <Branches reason={reason} />
          <ReasonPlace reason={reason} />
        </div>
      )}
    </li>
  )
}

const instrumentOf = (ref: string): string => ref.split('/', 1)[0] ?? ref

function ClauseLink({ name }: { name: string }) {
  return (
    <Link to="/instruments/$instrument" params={{ instrument: instrumentOf(name) }}>
      <bdi dir="ltr">{name}</bdi>
    </Link>
  )
}

function Clause({ reason, name }: { reason: ReasonRead; name: string }) {
  const say = useSay()
  const { data } = useInstrument(instrumentOf(name))
  const damaged = data?.standing.damaged === true
  const clause = data === undefined || damaged ? null : clauseOf(data.instrument, name, reason.version)
  return (
    <div className={css.quoted}>
      <Quote
        lang={clause?.lang}
        cite={
          <>
            {clause?.title && (
              <>
                <Typed text={clause.title} />,{' '}
              </>
            )}
            <bdi dir="ltr">{name}</bdi>
            {reason.version !== null && <>, {say('desk.part.version', { v: reason.version })}</>}
            <Mono>{reason.code}</Mono>
          </>
        }
      >
        {damaged
          ? say('desk.part.words-unreadable')
          : (clause?.words ?? say(data === undefined ? 'desk.state.loading' : 'desk.part.no-words'))}
      </Quote>
    </div>
  )
}
