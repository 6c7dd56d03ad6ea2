/** What is claimed of a party. Claims that differ about one thing stand side by side, each with its source, and are never averaged. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Claim } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useClaims } from '../../data/reading.ts'
import { Answered } from '../../parts/answered.tsx'
import { Basis } from '../../parts/basis.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Grade } from '../../parts/grade.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Empty } from '../../parts/states.tsx'
import { type Subject, subjectsOf } from '../../parts/subjects.ts'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './party.module.css'

export function Claims({ id }: { id: string }) {
  const say = useSay()
  const query = useClaims({ of: id }, { limit: 500 })
  const all = useItems(query)
  const subjects = useMemo(() => subjectsOf(all), [all])
  return (
    <Panel title={say('desk.party.claims')} aside={say('desk.party.claims-note')} flush>
      <Answered query={query}>
        {() =>
          subjects.length === 0 ? (
            <Empty title={say('desk.party.no-claims')} />
          ) : (
            subjects.map((subject) => <OneSubject key={subject.is} {...subject} />)
          )
        }
      </Answered>
    </Panel>
  )
}

function OneSubject({ is, claims, contested }: Subject) {
  const say = useSay()
  return (
    <section className={css.subject}>
      <div>
        <h3>
          <Typed text={is} />
        </h3>
        {contested && <p className={css.contested}>{say('desk.party.contested')}</p>}
      </div>
      <ul>
        {claims.map((one) => (
          <ClaimRow key={one.index} found={one} />
        ))}
      </ul>
    </section>
  )
}

function ClaimRow({ found: { claim, index, docket } }: { found: Claim }) {
  const say = useSay()
  const { value } = claim
  const [from, until] = [textOf(claim.from), textOf(claim.until)]
  return (
    <li className={css.claim}>
      <b>
        {typeof value === 'boolean' ? (
          say(value ? 'desk.write.claim.type-true' : 'desk.write.claim.type-false')
        ) : (
          <Typed text={textOf(value)} />
        )}
      </b>
      <span className={css.aside}>
        <Typed text={textOf(claim.source)} /> <Basis basis={claim.basis} />
        {from !== '' && (
          <>
            {' '}
            {say('desk.party.from')} <Moment at={from} form="day" />
          </>
        )}
        {until !== '' && (
          <>
            {' '}
            {say('desk.party.until')} <Moment at={until} form="day" />
          </>
        )}
        {docket !== null && <> {say('desk.party.for-docket', { docket })}</>}{' '}
        <Link to="/write/$what" params={{ what: 'claim' }} search={{ of: textOf(claim.of), corrects: textOf(claim.id) }}>
          {say('desk.party.claim-correct')}
        </Link>{' '}
        <Link to="/write/$what" params={{ what: 'withdrawal' }} search={{ of: textOf(claim.id) }}>
          {say('desk.party.claim-withdraw')}
        </Link>
      </span>
      <Grade grade={textOf(claim.grade)} />
      <EntryNumber index={index} />
    </li>
  )
}
