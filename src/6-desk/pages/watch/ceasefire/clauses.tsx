/** Each clause with how it is kept. What nobody monitored is not kept: it is not known. */
import { Link } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import css from './ceasefire.module.css'

export function Clauses({ one: { compliance } }: { one: CeasefireWhole }) {
  const say = useSay()
  return (
    <ListPanel
      title={say('desk.watch.clauses')}
      none={say('desk.watch.clauses-none')}
      items={compliance}
      keyOf={({ clause, by }) => `${clause} ${by}`}
    >
      {({ clause, words, by, state, incidents }) => (
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
        </div>
      )}
    </ListPanel>
  )
}
