/** A number that leads to what it counts: pressed, it shows the incidents and the entries that say so. */
import { Link } from '@tanstack/react-router'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import css from './parts.module.css'

interface NumberOfProps {
  readonly n: number
  readonly of: readonly string[]
  readonly entries: readonly number[]
  /** What the number counts, for whoever hears it. */
  readonly label: string
}

export function NumberOf({ n, of, entries, label }: NumberOfProps) {
  const say = useSay()
  const { number } = useMoments()
  if (n === 0) return <span>{number(0)}</span>
  return (
    <details className={css.figure}>
      <summary aria-label={say('desk.watch.number-of', { n: number(n), label })}>{number(n)}</summary>
      <span>
        {of.map((incident) => (
          <Link key={incident} to="/watch/incidents/$incident" params={{ incident }}>
            <Mono>{incident}</Mono>
          </Link>
        ))}
        {entries.map((index) => (
          <EntryNumber key={index} index={index} />
        ))}
      </span>
    </details>
  )
}
