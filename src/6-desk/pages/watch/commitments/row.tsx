import { Link } from '@tanstack/react-router'
import type { Commitment } from '../../../client/watch-shapes.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './commitments.module.css'

/** One commitment: who owes what to whom, until when, on what it depends, and who is to verify it. */
export function CommitmentRow({ one, status = false }: { one: Commitment; status?: boolean }) {
  const say = useSay()
  const { id, by, to, what, due, late, continuous, docket, instrument } = one
  return (
    <div className={css.row}>
      <b>
        <Link to="/watch/commitments/$commitment" params={{ commitment: id }}>
          <Typed text={what || id} />
        </Link>
      </b>
      <span className={css.when} data-late={late || undefined}>
        {status && say(`desk.watch.status-${one.status}`)} {late && say('desk.watch.is-late')}{' '}
        {due !== null ? (
          <>
            {say('desk.watch.due')} <Moment at={due} />
          </>
        ) : (
          continuous && say('desk.watch.continuous')
        )}
      </span>
      <span>
        {by === null ? say('desk.watch.nobody-named') : <Typed text={by} />}
        {to.map((party) => (
          <span key={party}>
            {' → '}
            <Typed text={party} />
          </span>
        ))}
      </span>
      <span className={css.from}>
        {docket !== null ? (
          <Link to="/dockets/$docket" params={{ docket }}>
            <Mono wrap>{id}</Mono>
          </Link>
        ) : instrument !== null ? (
          <Link to="/instruments/$instrument" params={{ instrument }}>
            <Mono wrap>{id}</Mono>
          </Link>
        ) : (
          <Mono wrap>{id}</Mono>
        )}
      </span>
      <Why one={one} />
    </div>
  )
}

/** Why it stands so, and what it waits for. */
function Why({ one: { sentence, condition, depends, verified_by, remind } }: { one: Commitment }) {
  const say = useSay()
  return (
    <>
      {sentence !== '' && (
        <p>
          <Told>{sentence}</Told>
        </p>
      )}
      {condition !== null && (
        <p>
          {say('desk.watch.on-condition')} <Typed text={condition} />
        </p>
      )}
      {depends.length > 0 && (
        <p>
          {say('desk.watch.depends')}{' '}
          {depends.map((other) => (
            <Mono key={other} wrap>
              {other}{' '}
            </Mono>
          ))}
        </p>
      )}
      {verified_by.length > 0 && (
        <p>
          {say('desk.watch.verified-by')}{' '}
          {verified_by.map((party) => (
            <Typed key={party} text={party} />
          ))}
        </p>
      )}
      {remind !== null && (
        <p>
          {say('desk.watch.remind')} <Moment at={remind} />
        </p>
      )}
    </>
  )
}
