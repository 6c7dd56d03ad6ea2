/** Says which kinds of act wait for the witnesses: all of them, in place of those said before. */
import { Checkbox } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { DraftActs } from '../../parts/draft-acts.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { useSay } from '../../words/words.tsx'
import { KINDS } from '../ask/kinds.ts'
import { TextField } from '../write/kit/fields.tsx'
import { controlOf, idOf, WrongFields } from '../write/kit/problems.tsx'
import { actName } from './act-name.ts'
import css from './keep.module.css'

interface Wanted {
  /** Null as long as nothing was changed. */
  readonly ticked: readonly string[] | null
  /** Kinds that only this office's instruments know, as typed: with commas between. */
  readonly others: string | null
}
const UNCHANGED: Wanted = { ticked: null, others: null }
const KNOWN = Object.keys(KINDS)

export function SayFinal({ kinds }: { kinds: readonly string[] }) {
  const say = useSay()
  const draft = useDraft('final-acts', UNCHANGED)
  const [done, setDone] = useState<number | null>(null)
  const ticked = useMemo(() => draft.value.ticked ?? kinds.filter((kind) => KNOWN.includes(kind)), [draft.value.ticked, kinds])
  const others = draft.value.others ?? kinds.filter((kind) => !KNOWN.includes(kind)).join(', ')
  const wanted = useMemo(() => [...ticked, ...others.split(',').flatMap((one) => one.trim() || [])].sort(), [ticked, others])
  const write = useWrite(
    useCallback((client, once) => client.finalActs(wanted, once), [wanted]),
    { draft: 'final-acts' },
  )
  const more = wanted.filter((kind) => !kinds.includes(kind))
  const less = kinds.filter((kind) => !wanted.includes(kind))
  const record = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    setDone(receipt.from)
  }
  const told = (some: readonly string[]) => some.map((kind) => actName(say, kind)).join(', ')
  return (
    <WrongFields problem={write.problem}>
      <form className={css.stack} noValidate onSubmit={(event) => event.preventDefault()}>
        <WriteTold write={write} fieldOf={controlOf} />
        <fieldset className={css.ticks} id={idOf('kinds')} tabIndex={-1}>
          <legend>{say('desk.keep.final.say')}</legend>
          {KNOWN.map((kind) => (
            <Checkbox
              key={kind}
              label={actName(say, kind)}
              checked={ticked.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                draft.set((before) => ({ ...before, ticked: checked ? [...ticked, kind] : ticked.filter((one) => one !== kind) }))
              }
            />
          ))}
        </fieldset>
        <TextField
          path="kinds.others"
          label={say('desk.keep.final.others')}
          hint={say('desk.keep.final.others-hint')}
          value={others}
          onChange={(text) => draft.set((before) => ({ ...before, others: text }))}
        />
        {more.length > 0 && <p className={css.note}>{say('desk.keep.final.more', { kinds: told(more) })}</p>}
        {less.length > 0 && <p className={css.note}>{say('desk.keep.final.less', { kinds: told(less) })}</p>}
        <div className={css.end}>
          <ActButton
            pending={write.pending}
            why={more.length + less.length === 0 ? say('desk.keep.final.same') : undefined}
            onAct={() => void record()}
          >
            {say('desk.keep.final.record')}
          </ActButton>
          <DraftActs draft={draft} />
          <span role="status">
            {done !== null && (
              <>
                {say('desk.watch.step-recorded')} <EntryNumber index={done} /> {say('desk.keep.final.undo')}
              </>
            )}
          </span>
        </div>
      </form>
    </WrongFields>
  )
}
