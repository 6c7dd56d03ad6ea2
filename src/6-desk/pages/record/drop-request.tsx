/** Lets go of a request that needs no answer: taken back, not for this office, recorded by mistake, or recorded anew with a later day. */
import { useCallback, useId, useState } from 'react'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import { LongField } from '../write/kit/fields.tsx'
import { controlOf, WrongFields } from '../write/kit/problems.tsx'
import css from './keep.module.css'

const NOTHING = { why: '' }

export function DropRequest({ asked }: { asked: number }) {
  const say = useSay()
  const id = useId()
  const [open, setOpen] = useState(false)
  const draft = useDraft(`access.drop.${asked}`, NOTHING)
  const why = draft.value.why.trim()
  const write = useWrite(
    useCallback((client, once) => client.dropAccess(asked, { why }, once), [asked, why]),
    { draft: `access.drop.${asked}` },
  )
  const drop = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <details open={open || draft.begun} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} aria-labelledby={id}>
      <summary id={id}>{say('desk.keep.answer.drop')}</summary>
      <WrongFields problem={write.problem}>
        <form className={css.stack} noValidate onSubmit={(event) => event.preventDefault()}>
          <WriteTold write={write} fieldOf={controlOf} />
          <LongField
            path="why"
            label={say('desk.keep.answer.drop-why')}
            hint={say('desk.keep.answer.drop-hint')}
            value={draft.value.why}
            onChange={(text) => draft.set({ why: text })}
          />
          <ActButton
            pending={write.pending}
            why={why === '' ? say('desk.watch.field-needed', { field: say('desk.keep.answer.drop-why') }) : undefined}
            onAct={() => void drop()}
          >
            {say('desk.keep.answer.drop')}
          </ActButton>
        </form>
      </WrongFields>
    </details>
  )
}
