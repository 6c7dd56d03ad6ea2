import { Link } from '@tanstack/react-router'
import type { Alike } from '../../../client/watch-shapes.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './alike-panel.module.css'
import { ListPanel } from './list-panel.tsx'

interface Props {
  readonly items: readonly Alike[]
  /** False where not every report was looked through. */
  readonly complete: boolean
  /** What it means that there is nothing; without it there is no panel then. */
  readonly none?: string
}

/** What may be the same event, with all that speaks for and against it: somebody has to see that before joining. */
export function AlikePanel({ items, complete, none }: Props) {
  const say = useSay()
  const more = complete ? none : say('desk.watch.alike-incomplete')
  return (
    <ListPanel
      title={say('desk.watch.same-event')}
      aside={!complete && items.length > 0 ? say('desk.watch.alike-incomplete') : undefined}
      {...(more === undefined ? {} : { none: more })}
      items={items}
      keyOf={({ report }) => report}
    >
      {(one) => <One one={one} />}
    </ListPanel>
  )
}

function One({ one: { incident, report, outcome, independent, rival, why } }: { one: Alike }) {
  const say = useSay()
  return (
    <div className={css.one}>
      <b>
        {incident !== null ? (
          <Link to="/watch/incidents/$incident" params={{ incident }}>
            <Mono wrap>{incident}</Mono>
          </Link>
        ) : (
          <Link to="/watch/reports/$report" params={{ report }}>
            <Mono wrap>{report}</Mono>
          </Link>
        )}
      </b>
      <span>
        {say(`desk.watch.alike-${outcome}`)} · {say(independent ? 'desk.watch.independent' : 'desk.watch.same-origin')}
      </span>
      {rival !== null && (
        <span>
          {say('desk.watch.alike-rival')} <Mono wrap>{rival}</Mono>
        </span>
      )}
      <Said title={say('desk.watch.alike-for')} of={why.filter(({ points }) => points > 0)} />
      <Said title={say('desk.watch.alike-against')} of={why.filter(({ points }) => points < 0)} />
    </div>
  )
}

function Said({ title, of }: { title: string; of: Alike['why'] }) {
  if (of.length === 0) return null
  return (
    <>
      <span>{title}</span>
      <ul>
        {of.map(({ what, told }) => (
          <li key={what}>
            <Typed text={told} />
          </li>
        ))}
      </ul>
    </>
  )
}
