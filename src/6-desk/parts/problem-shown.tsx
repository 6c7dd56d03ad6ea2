import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Problem } from '../client/shapes.ts'
import type { Write } from '../data/writing.ts'
import { useSay } from '../words/words.tsx'
import { Icon } from './icon.tsx'
import css from './problem-shown.module.css'
import { Fault } from './states.tsx'
import { Told } from './told.tsx'

export interface ProblemShownProps {
  readonly problem: Problem
  /** The id of the input that a place in the body (`act.when[0]`, `items[0].party.kind`) was made from, for a link to it. */
  readonly fieldOf?: (place: string) => string | undefined
}

/** Everything the server refused, first thing in a form: each says what would be accepted, and leads to its field. */
export function ProblemShown({ problem, fieldOf }: ProblemShownProps) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem.fault === undefined) box.current?.focus()
  }, [problem])
  if (problem.fault !== undefined) return <Fault number={problem.fault} />
  const { refusals } = problem
  return (
    <div className={css.problem} role="alert" tabIndex={-1} ref={box}>
      <p>
        <Icon name="warning" /> <b>{say('desk.state.refused', { count: Math.max(1, refusals.length) })}</b>
      </p>
      <ul>
        {(refusals.length === 0 ? [problem] : refusals).map(({ code, detail, where }) => {
          const field = where?.field === undefined ? undefined : fieldOf?.(where.field)
          return (
            <li key={`${code} ${where?.field} ${detail}`}>
              <Told>{field === undefined ? detail : <a href={`#${field}`}>{detail}</a>}</Told>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What became of something that was sent, where it did not come back as recorded: refused, or not answered. */
export function WriteTold({ write, fieldOf }: { write: Write; fieldOf?: ProblemShownProps['fieldOf'] }) {
  const say = useSay()
  const { problem, lost, renew } = write
  return (
    <>
      {problem !== null && <ProblemShown problem={problem} {...(fieldOf === undefined ? {} : { fieldOf })} />}
      {problem?.code === 'once-key-reused' && (
        <div className={css.problem} role="alert">
          <p>{say('desk.state.sent-before')}</p>
          <Button variant="default" mt="xs" onClick={renew}>
            {say('desk.state.send-as-new')}
          </Button>
        </div>
      )}
      {lost && (
        <div className={css.problem} role="alert">
          <p>
            <Icon name="offline" /> <b>{say('desk.state.lost')}</b>
          </p>
          <p>{say('desk.state.lost-note')}</p>
        </div>
      )}
    </>
  )
}
