/** What each side gave, was given and owes. What nobody can tell is said to be that, and is never a nought. */
import type { ExchangeWhole } from '../../../client/counted-shapes.ts'
import { textsOf } from '../../../parts/law/written.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import css from './exchanges.module.css'

type Line = ExchangeWhole['sides'][number]

export function Sides({ one: { sides, exchange } }: { one: ExchangeWhole }) {
  const say = useSay()
  if (sides.length === 0) return null
  return (
    <Panel title={say('desk.watch.exchange-sides')}>
      <div className={css.sides}>
        {textsOf(exchange.parties).map((party) => {
          const [own, others] = [sides.filter(({ by }) => by === party), sides.filter(({ by }) => by !== party)]
          return (
            <section key={party} aria-label={party}>
              <h3>
                <Typed text={party} />
              </h3>
              <dl className={css.given}>
                {own.map((line) => (
                  <Gave key={line.what} line={line} />
                ))}
                {others.map((line) => (
                  <div key={`${line.by} ${line.what}`}>
                    <dt>{say('desk.watch.exchange-received', { what: line.what, by: line.by })}</dt>
                    <dd>
                      <OnFile line={line} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

function Gave({ line }: { line: Line }) {
  const { what, due, owed, called, owedByRatio } = line
  const say = useSay()
  const { number } = useMoments()
  const owes = Math.max(owed ?? 0, owedByRatio ?? 0)
  return (
    <div data-owes={owes > 0 || undefined}>
      <dt>{say('desk.watch.exchange-gave', { what })}</dt>
      <dd>
        <OnFile line={line} />
        <small>
          {say('desk.watch.exchange-due-by-now', { n: number(due) })}
          {called !== null && ` · ${say('desk.watch.exchange-called', { n: number(called) })}`}
        </small>
        {owes > 0 && <b className={css.owes}>{say('desk.watch.exchange-owes', { n: number(owes) })}</b>}
        {owed === null && <b className={css.untold}>{say('desk.watch.exchange-owes-untold')}</b>}
      </dd>
    </div>
  )
}

/** What is on file; that there may be more, where a day is over of which nothing is; or that sources differ. */
function OnFile({ line: { onFile, given } }: { line: Line }) {
  const say = useSay()
  const { number } = useMoments()
  if (onFile === null) return <em className={css.untold}>{say('desk.watch.exchange-differ')}</em>
  return (
    <>
      <strong>{number(onFile)}</strong>
      {given === null && <em className={css.untold}>{say('desk.watch.exchange-more-untold')}</em>}
    </>
  )
}
