/** What a reason rests on: each condition with how it stands, each fact with value, source, grade and entry; what is contested side by side. */
import { useSay } from '../../words/words.tsx'
import { EntryNumber } from '../entry-number.tsx'
import { Grade } from '../grade.tsx'
import { placed } from '../placed.ts'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import type { ConditionRead, CountRead, FactRead, ReasonRead } from './read.ts'
import css from './reasons.module.css'

export function Branches({ reason: { conditions, facts, count } }: { reason: ReasonRead }) {
  const say = useSay()
  if (conditions.length + facts.length === 0 && count === null) return <p className={css.bare}>{say('desk.part.no-facts')}</p>
  return (
    <div className={css.facts}>
      {placed(conditions).map(({ key, item }) => (
        <Condition key={key} condition={item} />
      ))}
      {groups(facts).map((one) => (
        <Group key={`${one.of} ${one.is}`} group={one} named />
      ))}
      {count !== null && <Counted count={count} />}
    </div>
  )
}

function Condition({ condition: { sentence, state, facts } }: { condition: ConditionRead }) {
  const say = useSay()
  const found = groups(facts)
  return (
    <div className={css.condition}>
      <p className={css.key}>
        <b>
          <Told>{sentence}</Told>
        </b>
        <span className={css.state} data-state={state}>
          {say(`desk.part.condition-${state}`)}
        </span>
      </p>
      {found.map((one) => (
        <Group key={`${one.of} ${one.is}`} group={one} named={found.length > 1 || one.disputed} />
      ))}
    </div>
  )
}

interface FactGroup {
  readonly of: string
  readonly is: string
  readonly facts: readonly FactRead[]
  /** Not all say the same. They are never averaged. */
  readonly disputed: boolean
}

function groups(facts: readonly FactRead[]): readonly FactGroup[] {
  const byName = new Map<string, FactRead[]>()
  for (const fact of facts) {
    const name = JSON.stringify([fact.of, fact.is])
    byName.set(name, [...(byName.get(name) ?? []), fact])
  }
  return [...byName.values()].map((found) => ({
    of: found[0]?.of ?? '',
    is: found[0]?.is ?? '',
    facts: found,
    disputed: new Set(found.map(({ value }) => JSON.stringify(value))).size > 1,
  }))
}

function Group({ group: { of, is, facts, disputed }, named }: { group: FactGroup; named: boolean }) {
  const say = useSay()
  return (
    <div>
      {named && (
        <p className={css.key}>
          <b>
            <Typed text={of} />: <Typed text={is} />
          </b>
          {disputed && (
            <span className={css.state} data-state="open">
              {say('desk.part.disputed')}
            </span>
          )}
        </p>
      )}
      <ul className={css.branches}>
        {placed(facts).map(({ key, item }) => (
          <Fact key={key} fact={item} />
        ))}
      </ul>
    </div>
  )
}

function Fact({ fact }: { fact: FactRead }) {
  const say = useSay()
  const { value, source, grade, entry, by, role, damaged } = fact
  return (
    <li>
      <span className={css.value}>
        {damaged ? (
          say('desk.part.damaged')
        ) : typeof value === 'boolean' ? (
          say(value ? 'desk.part.yes' : 'desk.part.no')
        ) : (
          <Typed text={value === null || value === undefined ? say('desk.part.no-value') : String(value)} />
        )}
      </span>
      <span className={css.source}>
        {by !== null ? (
          say('desk.part.by-in-role', { by, role: role ?? '' })
        ) : source !== null ? (
          <Typed text={source} />
        ) : (
          say('desk.part.own-register')
        )}
      </span>
      <span className={css.grade}>{grade !== null && <Grade grade={grade} />}</span>
      <span className={css.entry}>{entry !== null && <EntryNumber index={entry} />}</span>
    </li>
  )
}

function Counted({ count: { used, asked, max, of, unit } }: { count: CountRead }) {
  const say = useSay()
  return <p className={css.key}>{say('desk.part.counted', { used, asked, max, unit: of === 'count' ? '' : of === 'qty' ? unit : of })}</p>
}
