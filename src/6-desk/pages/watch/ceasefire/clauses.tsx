/** Each clause with how it is kept. What nobody monitored is not kept: it is not known. */
import { Link } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import css from './ceasefire.module.css'
import pictures from './pictures.module.css'

/** The heaviest first: the order in which the picture stands. */
const STATES = ['breached', 'alleged', 'access-denied', 'uncertain', 'not-monitored', 'held'] as const

export function Clauses({ one: { compliance } }: { one: CeasefireWhole }) {
  const say = useSay()
  return (
    <>
      <Picture compliance={compliance} />
      <ListPanel
        title={say('desk.watch.clauses')}
        none={say('desk.watch.clauses-none')}
        items={compliance}
        keyOf={({ clause, by }) => `${clause} ${by}`}
      >
        {({ clause, words, by, state, incidents, uncertain, denied, seen, entries }) => (
          <div className={css.clause}>
            <Mono wrap>{clause}</Mono>
            <b data-state={state}>{say(`desk.watch.clause-${state}`)}</b>
            <span>
              {by !== null && (
                <>
                  <Typed text={by} />
                  {words !== null && ': '}
                </>
              )}
              {words !== null && (
                <q className={css.words}>
                  <Typed text={words} />
                </q>
              )}
            </span>
            {incidents.length > 0 && (
              <span>
                {incidents.map((incident) => (
                  <Link key={incident} to="/watch/incidents/$incident" params={{ incident }} className={css.ref}>
                    <Mono>{incident}</Mono>
                  </Link>
                ))}
              </span>
            )}
            {uncertain.length > 0 && (
              <span>
                {say('desk.watch.clause-may-be-near')}{' '}
                {uncertain.map((incident) => (
                  <Link key={incident} to="/watch/incidents/$incident" params={{ incident }} className={css.ref}>
                    <Mono>{incident}</Mono>
                  </Link>
                ))}
              </span>
            )}
            <span>
              {say('desk.watch.clause-shown', { seen: seen.length, denied: denied.length })}{' '}
              {entries.map((index) => (
                <EntryNumber key={index} index={index} />
              ))}
            </span>
          </div>
        )}
      </ListPanel>
    </>
  )
}

/** How many clauses stand how, side by side. */
function Picture({ compliance }: Pick<CeasefireWhole, 'compliance'>) {
  const say = useSay()
  const counts = STATES.map((state) => ({ state, n: compliance.filter((line) => line.state === state).length })).filter(({ n }) => n > 0)
  if (counts.length === 0) return null
  return (
    <ul className={pictures.states} aria-label={say('desk.watch.clauses-picture')}>
      {counts.map(({ state, n }) => (
        <li key={state} className={pictures.state} style={{ flexGrow: n }}>
          <i aria-hidden="true" className={pictures.block} data-state={state} />
          <span>
            <b>{n}</b> {say(`desk.watch.clause-${state}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
