/** What is alleged against each party, side by side: the same columns for all, whoever alleges. */
import { Link } from '@tanstack/react-router'
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './ceasefire.module.css'

/** Several may allege the same incident: it is counted once. */
const incidentsIn = (all: readonly { readonly incident: string }[]): number => new Set(all.map(({ incident }) => incident)).size

export function Allegations({ one: { allegations, parties } }: { one: CeasefireWhole }) {
  const say = useSay()
  const others = [...new Set(allegations.map(({ against }) => against ?? ''))].filter((one) => !parties.includes(one))
  return (
    <Panel title={say('desk.watch.allegations')}>
      <div className={css.sides}>
        {[...parties, ...others].map((party) => {
          const [against, by] = [
            allegations.filter((one) => (one.against ?? '') === party),
            allegations.filter((one) => one.by === `party ${party}`),
          ]
          return (
            <section key={party} aria-label={party === '' ? say('desk.watch.nobody-named') : party}>
              <h3>{party === '' ? say('desk.watch.nobody-named') : <Typed text={party} />}</h3>
              <p className={css.note}>{say('desk.watch.allegation-counts', { against: incidentsIn(against), by: incidentsIn(by) })}</p>
              <ul>
                {against.map(({ incident, by: who, state }) => (
                  <li key={`${incident} ${who}`}>
                    <Link to="/watch/incidents/$incident" params={{ incident }}>
                      <Mono>{incident}</Mono>
                    </Link>{' '}
                    <span className={css.note}>
                      {who === null ? say('desk.watch.alleged') : say('desk.watch.alleged-by', { by: who.replace(/^(party|origin) /, '') })}{' '}
                      · {say('desk.watch.allegation-state', { state: state.replaceAll('-', '_') })}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Panel>
  )
}
