/** The entries about somebody, each shown or withheld, and the rules of both. */
import { Checkbox, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { About, AccessRequest } from '../../client/shapes.ts'
import { useDraft } from '../../data/draft.ts'
import { useWrite } from '../../data/writing.ts'
import { ActButton } from '../../parts/act-button.tsx'
import { DraftActs } from '../../parts/draft-acts.tsx'
import { kindName } from '../../parts/entry-kind.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { WriteTold } from '../../parts/problem-shown.tsx'
import { Rows } from '../../parts/rows.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { TextField } from '../write/kit/fields.tsx'
import { controlOf, idOf, useWrong, WrongFields } from '../write/kit/problems.tsx'
import { answerOf, type Deciding, groundOf, isShown } from './answer-of.ts'
import { Extract } from './extract.tsx'
import css from './keep.module.css'

interface AnswerFormProps {
  readonly party: string
  readonly open: readonly AccessRequest[]
  readonly about: readonly About[]
}

export function AnswerForm({ party, open, about }: AnswerFormProps) {
  const say = useSay()
  const [first] = open
  const begun = useMemo(
    (): Deciding => ({ asked: first === undefined ? '' : `${first.asked}`, rule: first?.rule ?? '', ground: '', turned: {}, grounds: {} }),
    [first],
  )
  const draft = useDraft(`access.${party}`, begun)
  const deciding = draft.value
  const answer = useMemo(() => answerOf(party, about, deciding), [party, about, deciding])
  const [done, setDone] = useState<number | null>(null)
  const write = useWrite(
    useCallback((client, once) => client.answerAccess(answer, once), [answer]),
    { draft: `access.${party}` },
  )
  const set = (patch: Partial<Deciding>) => draft.set((before) => ({ ...before, ...patch }))
  const record = async () => {
    const receipt = await write.run()
    if (receipt === null) return
    draft.clear()
    setDone(receipt.from)
  }
  if (done !== null) return <Done entry={done} />
  const bare = about.find((one) => !isShown(one, deciding) && groundOf(one, deciding) === '')
  const why =
    answer.rule === ''
      ? say('desk.watch.field-needed', { field: say('desk.keep.answer.rule') })
      : bare === undefined
        ? undefined
        : say('desk.keep.answer.ground-needed', { n: answer.withheld.filter(({ rule }) => rule === '').length })
  return (
    <WrongFields problem={write.problem}>
      <form className={css.stack} noValidate onSubmit={(event) => event.preventDefault()}>
        <WriteTold write={write} fieldOf={controlOf} />
        <Rules deciding={deciding} open={open} set={set} />
        <Entries about={about} deciding={deciding} set={set} />
        <div className={css.end}>
          <ActButton primary pending={write.pending} why={why} onAct={() => void record()}>
            {say('desk.keep.answer.record', { shown: answer.shown.length, withheld: answer.withheld.length })}
          </ActButton>
          <DraftActs draft={draft} />
        </div>
        <p className={css.note}>{say('desk.keep.answer.undo')}</p>
      </form>
    </WrongFields>
  )
}

interface DecidingProps {
  readonly deciding: Deciding
  set(patch: Partial<Deciding>): void
}

function Rules({ deciding, open, set }: DecidingProps & Pick<AnswerFormProps, 'open'>) {
  const say = useSay()
  const { write } = useMoments()
  return (
    <Panel title={say('desk.keep.answer.under')}>
      <div className={css.stack}>
        {open.length > 0 && (
          <NativeSelect
            id={idOf('asked')}
            label={say('desk.keep.answer.to')}
            error={useWrong('asked')}
            value={deciding.asked}
            data={[
              ...open.map(({ asked, due }) => ({
                value: `${asked}`,
                label: say('desk.keep.answer.to-one', { entry: asked, due: write(due, 'day') }),
              })),
              { value: '', label: say('desk.keep.answer.to-none') },
            ]}
            onChange={(event) => set({ asked: event.currentTarget.value })}
          />
        )}
        <TextField
          path="rule"
          needed
          label={say('desk.keep.answer.rule')}
          hint={say('desk.keep.answer.rule-hint')}
          value={deciding.rule}
          onChange={(rule) => set({ rule })}
        />
        <TextField
          path="withheld.rule"
          label={say('desk.keep.answer.ground')}
          hint={say('desk.keep.answer.ground-hint')}
          value={deciding.ground}
          onChange={(ground) => set({ ground })}
        />
      </div>
    </Panel>
  )
}

function Entries({ about, deciding, set }: DecidingProps & Pick<AnswerFormProps, 'about'>) {
  const say = useSay()
  if (about.length === 0)
    return (
      <Panel title={say('desk.keep.answer.held', { n: 0 })}>
        <p>{say('desk.keep.answer.nothing')}</p>
      </Panel>
    )
  return (
    <Panel title={say('desk.keep.answer.held', { n: about.length })} flush>
      <Rows items={about} keyOf={({ index }) => `${index}`}>
        {(one) => <Entry one={one} {...{ deciding, set }} />}
      </Rows>
    </Panel>
  )
}

function Entry({ one, deciding, set }: DecidingProps & { one: About }) {
  const say = useSay()
  const key = `${one.index}`
  const shown = isShown(one, deciding)
  const missing = !shown && groundOf(one, deciding) === ''
  return (
    <div className={css.given}>
      <Checkbox
        label={say('desk.keep.answer.show')}
        aria-label={say('desk.keep.answer.show-one', { entry: one.index })}
        checked={shown}
        onChange={({ currentTarget: { checked } }) => set({ turned: { ...deciding.turned, [key]: checked } })}
      />
      <div>
        <EntryNumber index={one.index} /> {kindName(say, one.kind)}{' '}
        <span className={css.note}>
          <Moment at={one.at} form="day" />
        </span>
        {one.withheld !== null && <span className={css.more}>{say(`desk.keep.answer.why-${one.withheld}`)}</span>}
        {shown ? (
          <Extract extract={one.extract} />
        ) : (
          <div className={css.ground}>
            <TextField
              path={`withheld.${key}`}
              label={say('desk.keep.answer.ground-one', { entry: one.index })}
              value={deciding.grounds[key] ?? ''}
              placeholder={deciding.ground}
              onChange={(text) => set({ grounds: { ...deciding.grounds, [key]: text } })}
            />
            {missing && <span className={css.more}>{say('desk.keep.answer.ground-missing')}</span>}
          </div>
        )}
      </div>
    </div>
  )
}

function Done({ entry }: { entry: number }) {
  const say = useSay()
  return (
    <Panel title={say('desk.keep.answer.done')}>
      <p role="status">
        {say('desk.watch.step-recorded')} <EntryNumber index={entry} />
      </p>
      <p>
        <Link to="/record/answers/$answer" params={{ answer: `${entry}` }}>
          {say('desk.keep.answer.open')}
        </Link>
      </p>
      <p className={css.note}>{say('desk.keep.answer.undo')}</p>
    </Panel>
  )
}
