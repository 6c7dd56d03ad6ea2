/** What would make the answer heavier: first what ends in a refusal, then what sends it back. Quiet, because none of it has happened. */
import { useId, useState } from 'react'
import type { TurnTold } from '../../client/shapes.ts'
import { useSay } from '../../words/words.tsx'
import { Mark } from '../mark.tsx'
import { placed } from '../placed.ts'
import { Told } from '../told.tsx'
import css from './outlook.module.css'
import type { Read } from './read.ts'

/** More than these are shown when asked for; one more is no reason to ask. */
const AT_ONCE = 6
const TO = ['refuse', 'refer'] as const

/** `brief`: folded away, to be opened by whoever wants it. Renders nothing where nothing was found that would. */
export function Outlook({ read: { outlook }, brief = false }: { read: Read; brief?: boolean }) {
  const say = useSay()
  const id = useId()
  const { turns, complete } = outlook
  if (turns.length === 0) return null
  const groups = TO.map((to) => ({ to, turns: turns.filter((turn) => turn.to === to) })).filter((group) => group.turns.length > 0)
  const told = (
    <>
      <div className={css.groups}>
        {groups.map((group) => (
          <Group key={group.to} {...group} />
        ))}
      </div>
      <p className={css.note} data-complete={complete || undefined}>
        {say(complete ? 'desk.part.outlook-means' : 'desk.part.outlook-cut')}
      </p>
    </>
  )
  if (brief)
    return (
      <details className={css.outlook}>
        <summary>{say('desk.part.outlook-count', { n: turns.length })}</summary>
        {told}
      </details>
    )
  return (
    <section className={css.outlook} aria-labelledby={id}>
      <h2 id={id}>{say('desk.part.outlook')}</h2>
      {told}
    </section>
  )
}

function Group({ to, turns }: { to: TurnTold['to']; turns: readonly TurnTold[] }) {
  const say = useSay()
  const id = useId()
  const [all, setAll] = useState(false)
  const shown = all || turns.length === AT_ONCE + 1 ? turns : turns.slice(0, AT_ONCE)
  return (
    <div>
      <h3 id={id}>
        <Mark verdict={to} size={15} />
        {say(`desk.part.outlook-${to}`)}
      </h3>
      <ul aria-labelledby={id}>
        {placed(shown).map(({ key, item }) => (
          <li key={key} data-timed={item.from !== null || undefined}>
            <Told>{item.sentence}</Told>
          </li>
        ))}
      </ul>
      {turns.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {say('desk.part.more-remedies', { n: turns.length - shown.length })}
        </button>
      )}
    </div>
  )
}
