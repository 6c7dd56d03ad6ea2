/** What a hold is over, as a link to it. */
import { Link } from '@tanstack/react-router'
import type { HeldOver } from '../../client/shapes.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Typed } from '../../parts/typed.tsx'
import { type Say, useSay } from '../../words/words.tsx'

export function Over({ over, called }: { over: HeldOver; called: (party: string) => string }) {
  const say = useSay()
  if ('entry' in over)
    return (
      <>
        {say('desk.keep.hold.of-entry')} <EntryNumber index={over.entry} />
      </>
    )
  if ('docket' in over)
    return (
      <>
        {say('desk.keep.hold.of-docket')}{' '}
        <Link to="/dockets/$docket" params={{ docket: over.docket }}>
          <Typed text={over.docket} />
        </Link>
      </>
    )
  return (
    <>
      {say('desk.keep.hold.of-party')}{' '}
      <Link to="/parties/$party" params={{ party: over.party }}>
        <Typed text={called(over.party)} />
      </Link>
    </>
  )
}

/** The same as text. */
export const overText = (over: HeldOver, say: Say, called: (party: string) => string): string =>
  'entry' in over
    ? `${say('desk.keep.hold.of-entry')} ${over.entry}`
    : 'docket' in over
      ? `${say('desk.keep.hold.of-docket')} ${over.docket}`
      : `${say('desk.keep.hold.of-party')} ${called(over.party)}`
