import { useSay } from '../words/words.tsx'
import css from './gates.module.css'
import { Mark, type Shown } from './mark.tsx'

/** One gate of the law: `permit` when it is passed, `none` when nothing is asked there. */
export interface Gate {
  readonly name: string
  readonly verdict: Shown
  readonly note: string
}

export interface GatesProps {
  /** In the order of the law, always all of them. */
  readonly gates: readonly Gate[]
  /** What stands behind the last gate, and what is said of it. */
  readonly outcome: Shown
  readonly end: string
  readonly vertical?: boolean
}

/** The picture of an answer: the line is solid up to the first gate that holds the act, and dotted after it. It is a list, in words. */
export function Gates({ gates, outcome, end, vertical = false }: GatesProps) {
  const say = useSay()
  const held = gates.findIndex(({ verdict }) => verdict === 'refer' || verdict === 'refuse')
  const through = outcome === 'permit'
  return (
    <ol className={css.gates} data-vertical={vertical || undefined} aria-label={say('desk.part.gates')}>
      {gates.map(({ name, verdict, note }, place) => (
        <li key={name} className={css.gate} data-verdict={verdict} data-broken={(held >= 0 && place >= held) || undefined}>
          <Mark verdict={verdict} size={20} />
          <span className={css.name}>{name}</span>
          <span className={css.note}>{note}</span>
        </li>
      ))}
      <li className={css.gate} data-end data-verdict={through ? 'permit' : 'none'}>
        <Mark verdict={through ? 'permit' : 'none'} size={20} />
        <span className={css.name}>{say('desk.part.verdict-permit')}</span>
        <span className={css.note}>{end}</span>
      </li>
    </ol>
  )
}
