import { Link } from '@tanstack/react-router'
import type { Cited } from '../../../client/promises-shapes.ts'
import { Grade } from '../../../parts/grade.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { FourSteps } from '../parts/four-steps.tsx'
import css from './said.module.css'

/** What something rests on: each incident with how far it has come, each claim with its grade, and whether it is verified. */
export function RestsOn({ cites }: { cites: readonly Cited[] }) {
  const say = useSay()
  return (
    <Rows items={cites} keyOf={({ id }) => id} label={say('desk.said.rests-on')}>
      {(one) => (
        <div className={css.cited}>
          <What one={one} />
          <span className={css.standing} data-standing={one.standing}>
            {say(`desk.said.standing-${one.what === 'unknown' ? 'unknown' : one.standing}`)}
          </span>
          <span className={css.how}>
            {one.step !== null && <FourSteps step={one.step} />}
            {one.grade !== null && <Grade grade={one.grade} />}
            {one.is !== null && <Mono wrap>{one.is}</Mono>}
          </span>
        </div>
      )}
    </Rows>
  )
}

function What({ one: { id, what, title, step, of } }: { one: Cited }) {
  const name = (
    <>
      {title !== null && (
        <b>
          <Typed text={title} />{' '}
        </b>
      )}
      <Mono wrap>{id}</Mono>
    </>
  )
  if (what === 'incident' && step !== null)
    return (
      <Link to="/watch/incidents/$incident" params={{ incident: id }}>
        {name}
      </Link>
    )
  if (of === null) return <span>{name}</span>
  return (
    <Link to="/parties/$party" params={{ party: of }}>
      {name}
    </Link>
  )
}
