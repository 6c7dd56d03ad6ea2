/** How many incidents came to each mechanism and what became of them, by the rungs of its own ladder; what is not classified is told as that. */
import type { CeasefireWhole } from '../../../client/watch-shapes.ts'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { NumberOf } from '../parts/number-of.tsx'
import pictures from './pictures.module.css'

export function Tallies({ one: { tallies } }: { one: CeasefireWhole }) {
  return tallies.map((tally) => <Tally key={tally.mechanism} tally={tally} />)
}

function Tally({ tally: { mechanism, received, lines } }: { tally: CeasefireWhole['tallies'][number] }) {
  const say = useSay()
  const most = Math.max(1, ...lines.map(({ n }) => n))
  return (
    <Panel title={say('desk.watch.tally')} aside={<Mono>{mechanism}</Mono>}>
      <ul>
        {lines.map(({ class: rung, title, weight, ...figure }) => {
          const name = rung === 'not-classified' ? say('desk.watch.tally-open') : (title ?? rung)
          return (
            <li key={rung} className={pictures.rung}>
              <span>
                <Typed text={name} />
              </span>
              <i aria-hidden="true">
                <i className={pictures.bar} data-weight={weight} style={{ inlineSize: `${(figure.n / most) * 100}%` }} />
              </i>
              <NumberOf {...figure} label={name} />
            </li>
          )
        })}
      </ul>
      <div className={pictures.sum}>
        {say('desk.watch.tally-received')} <NumberOf {...received} label={say('desk.watch.tally-received')} />
      </div>
    </Panel>
  )
}
