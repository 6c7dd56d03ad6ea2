/** The reasons of an answer, in the order of the law: six sections, each opening down to clause words, facts, sources and entries. */
import { useState } from 'react'
import type { DeskId } from '../../words/language.ts'
import { useSay } from '../../words/words.tsx'
import { GATES, type GateName, type OrderRead, type Read, type ReasonRead } from './read.ts'
import { Reason } from './reason.tsx'
import css from './reasons.module.css'

/** With more reasons than this at one gate the rest are shown when they are asked for. */
const AT_ONCE = 25
/** So many of them open by themselves: nobody reads two hundred clauses that were opened for them, or prints them. */
const OPEN_AT_ONCE = 6

/** `brief`: only what stands in the way, or what carries it, without the sections where there is nothing to tell. */
export function Reasons({ read, brief = false }: { read: Read; brief?: boolean }) {
  const say = useSay()
  const several = read.orders.length > 1
  const judged = read.orders.length > 0
  return (
    <section className={css.reasons} aria-labelledby="reasons">
      <header>
        <h2 id="reasons">{say('desk.part.reasons')}</h2>
        <span>{say('desk.part.reasons-count', { n: read.reasons.length })}</span>
      </header>
      <div className={css.columns} aria-hidden>
        <span>{say('desk.part.column-reason')}</span>
        <span>{say('desk.part.column-clause')}</span>
        <span>{say('desk.part.column-grade')}</span>
        <span>{say('desk.part.column-entry')}</span>
      </div>
      {GATES.map((gate, i) => (
        <Gate key={gate} gate={gate} number={i + 1} reasons={at(gate, read)} several={several} judged={judged} brief={brief} />
      ))}
    </section>
  )
}

/** What stands at a gate over all orders: what holds the act first. An act that could not be judged has its reasons at the first gate. */
function at(gate: GateName, { orders, reasons }: Read): readonly ReasonRead[] {
  const all = orders.length === 0 ? reasons : [...orders.flatMap(blockingOf), ...orders.flatMap(({ carrying }) => carrying)]
  return all.filter((one) => one.gate === gate)
}
const blockingOf = ({ blocking }: OrderRead): readonly ReasonRead[] => blocking

interface GateProps {
  readonly gate: GateName
  readonly number: number
  readonly reasons: readonly ReasonRead[]
  readonly several: boolean
  readonly judged: boolean
  readonly brief: boolean
}

function Gate({ gate, number, reasons, several, judged, brief }: GateProps) {
  const say = useSay()
  const [all, setAll] = useState(false)
  if (brief && reasons.length === 0) return null
  const worst = reasons.some(({ verdict }) => verdict === 'refuse')
    ? 'refuse'
    : reasons.some(({ verdict }) => verdict === 'refer')
      ? 'refer'
      : 'permit'
  const shown = all ? reasons : reasons.slice(0, AT_ONCE)
  return (
    <section className={css.gate} data-verdict={worst} aria-labelledby={`gate-${gate}`}>
      <h3 id={`gate-${gate}`}>
        <span className={css.number}>{number}</span>
        {say(`desk.part.gate-${gate}`)}
      </h3>
      <ul>
        {shown.map((reason, place) => (
          <Reason
            key={`${reason.order} ${reason.code} ${reason.ref} ${reason.version}`}
            reason={reason}
            order={several}
            folded={reasons.length > AT_ONCE && place >= OPEN_AT_ONCE}
          />
        ))}
        {reasons.length === 0 && (
          <li className={css.nothing}>{say((judged ? `desk.part.free-${gate}` : 'desk.part.gate-unreached') as DeskId)}</li>
        )}
      </ul>
      {reasons.length > shown.length && (
        <>
          <button type="button" className={css.more} onClick={() => setAll(true)}>
            {say('desk.part.all-reasons', { n: reasons.length })}
          </button>
          <p className={css.printed}>{say('desk.part.reasons-printed', { n: reasons.length, shown: shown.length })}</p>
        </>
      )}
    </section>
  )
}
