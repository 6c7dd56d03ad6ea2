/** The four steps in their order: who took each, on what grade, or what it still needs and from whom. */
import type { IncidentWhole, Step, StepTaken } from '../../../client/watch-shapes.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Grade } from '../../../parts/grade.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { STEPS } from '../parts/four-steps.tsx'
import css from './incident.module.css'

export function Steps({ one }: { one: IncidentWhole }) {
  const say = useSay()
  return (
    <ol className={css.steps} aria-label={say('desk.watch.four-steps')}>
      {STEPS.map((step) => (
        <OneStep key={step} step={step} taken={one.steps.find((found) => found.step === step)} found={one} />
      ))}
    </ol>
  )
}

function OneStep({ step, taken, found }: { step: Step; taken: StepTaken | undefined; found: IncidentWhole }) {
  const say = useSay()
  const done = taken != null && taken.at !== null
  return (
    <li className={css.step} data-done={done || undefined}>
      <h2>{say(`desk.watch.step-${step}`)}</h2>
      {done ? (
        <>
          {step === 'classified' && found.class !== null && (
            <b>
              <Typed text={rungTold(found)} />
            </b>
          )}
          <p>
            {taken.by !== null && <Typed text={taken.by} />}
            {say('desk.watch.comma')} <Moment at={taken.at ?? ''} />
          </p>
          <p>
            {taken.grade !== null && <Grade grade={taken.grade} />} {taken.entry !== null && <EntryNumber index={taken.entry} />}
          </p>
          {taken.words !== null && (
            <p className={css.words}>
              <Typed text={taken.words} />
            </p>
          )}
        </>
      ) : (
        <Needs needs={taken?.needs ?? []} />
      )}
    </li>
  )
}

const rungTold = ({ class: id, ladder }: IncidentWhole): string => ladder.find((one) => one.id === id)?.title ?? id ?? ''

function Needs({ needs }: { needs: StepTaken['needs'] }) {
  const say = useSay()
  if (needs.length === 0) return <p>{say('desk.watch.not-yet')}</p>
  return (
    <ul className={css.needs}>
      {needs.map(({ what, who, due }) => (
        <li key={`${what} ${who}`}>
          {say('desk.watch.needs', { what: what.replaceAll('-', '_') })} {who !== null && <Typed text={who} />}
          {due && (
            <>
              {' · '}
              {say('desk.watch.due')} <Moment at={due} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
