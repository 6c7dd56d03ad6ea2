/** What can be done about something that was filed: the recorded opposite where there is one, and the truth where there is none. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/words.tsx'

/** A claim can be withdrawn by who filed it. */
export function UndoClaim({ id }: { id: string }) {
  const say = useSay()
  return (
    <Link to="/write/$what" params={{ what: 'withdrawal' }} search={{ of: id }}>
      {say('desk.write.undo.claim')}
    </Link>
  )
}

/** An instrument and its versions stay; how it stands is noted on its page. */
export function UndoInstrument({ id }: { id: string }) {
  const say = useSay()
  return (
    <>
      {say('desk.write.undo.instrument')}{' '}
      <Link to="/instruments/$instrument" params={{ instrument: id }}>
        {say('desk.write.undo.instrument-open')}
      </Link>
    </>
  )
}

/** What is filed again under the same name takes the place of what was filed before. */
export function UndoByAgain({ change }: { change: () => void }) {
  const say = useSay()
  return (
    <>
      {say('desk.write.undo.again')}{' '}
      <Button variant="default" size="compact-sm" onClick={change}>
        {say('desk.write.undo.change')}
      </Button>
    </>
  )
}

/** What an edition holds stays as it was filed; a mistake is mended by a later one, and what was seen again is noted. */
export function UndoList() {
  const say = useSay()
  return (
    <>
      {say('desk.write.undo.control-list')} <Link to="/control-lists">{say('desk.write.undo.control-list-open')}</Link>
    </>
  )
}
