import { Button } from '@mantine/core'
import type { Draft } from '../data/draft.ts'
import { useSay } from '../words/words.tsx'
import css from './draft-acts.module.css'

/** Beside what sends a draft: throwing it away, bringing that back, and whether this browser keeps it. */
export function DraftActs({ draft }: { draft: Pick<Draft<object>, 'startOver' | 'bringBack' | 'begun' | 'kept'> }) {
  const say = useSay()
  return (
    <>
      {draft.begun && (
        <Button variant="default" onClick={draft.startOver}>
          {say('desk.write.start-over')}
        </Button>
      )}
      {draft.bringBack !== null && (
        <Button variant="default" onClick={draft.bringBack}>
          {say('desk.write.bring-back')}
        </Button>
      )}
      <span className={css.hint} role="status">
        {draft.begun && say(draft.kept ? 'desk.write.kept' : 'desk.write.not-kept')}
        {draft.bringBack !== null && say('desk.write.thrown-away')}
      </span>
    </>
  )
}
