/** Recording what the other side told that it understood, beside the words that were said; a difference opens a clarification with its day. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { DraftActs } from '../../../parts/draft-acts.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import { freeId } from '../../ask/draft.ts'
import { placed } from '../../ask/placed.ts'
import { hindranceIn } from '../parts/step-form.tsx'
import { fieldAt, type PointDraft, type ReadBackDraft, readBackOf, sentencesOf, startOf } from './read-back-draft.ts'
import css from './said.module.css'

export function ReadBackForm({ one }: { one: StatementWhole }) {
  const say = useSay()
  const { docket, said, capabilities } = one
  const name = `read-back.${docket}`
  const start = useMemo(() => startOf(one), [one])
  const draft = useDraft(name, start)
  const { value } = draft
  const written = useMemo(() => readBackOf(value), [value])
  const write = useWrite(
    useCallback((client: Client, once: Once) => client.watch.readBack(docket, written, once), [docket, written]),
    { draft: name },
  )
  if (said === null) return null
  const put = (part: Partial<ReadBackDraft>) => draft.set((before) => ({ ...before, ...part }))
  const differs = value.points.some(({ same }) => !same)
  const wants = wanting(value, differs)
  const why = hindranceIn(capabilities, 'read-back') ?? (wants === null ? undefined : say(wants))
  const send = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <Panel title={say('desk.said.read-back-record')}>
      <form className={css.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <WriteTold write={write} fieldOf={fieldAt} />
        <p className={css.note}>{say('desk.said.read-back-note')}</p>
        <Whose one={one} value={value} put={put} />
        <Points one={one} points={value.points} put={(points) => put({ points })} />
        {differs && (
          <DateField
            of="day"
            id="back-answer-by"
            label={say('desk.said.answer-by')}
            description={say('desk.said.answer-by-note')}
            value={value.answerBy}
            onChange={(answerBy) => put({ answerBy })}
          />
        )}
        <div className={css.end}>
          <ActButton pending={write.pending} why={why} onAct={() => void send()}>
            {say(differs ? 'desk.said.read-back-differs' : 'desk.said.read-back-same')}
          </ActButton>
          <DraftActs draft={draft} />
        </div>
      </form>
    </Panel>
  )
}

interface WhoseProps {
  readonly one: StatementWhole
  readonly value: ReadBackDraft
  put(part: Partial<ReadBackDraft>): void
}

/** Who reads back, in what language, and which open clarification it answers, whose points it then begins with. */
function Whose({ one: { to, clarifications }, value, put }: WhoseProps) {
  const say = useSay()
  const open = clarifications.filter((it) => (it.state === 'open' || it.state === 'late') && (value.from === '' || it.with === value.from))
  return (
    <div className={css.fields}>
      <NativeSelect
        id="back-from"
        label={say('desk.said.read-back-from')}
        value={value.from}
        data={[
          { value: '', label: say('desk.watch.choose') },
          ...[...new Set([...to, value.from])].filter(Boolean).map((one) => ({ value: one, label: one })),
        ]}
        onChange={({ currentTarget }) => put({ from: currentTarget.value, clarifies: '' })}
      />
      <TextInput
        id="back-lang"
        label={say('desk.said.lang')}
        dir="ltr"
        autoComplete="off"
        maxLength={35}
        value={value.lang}
        onChange={({ currentTarget }) => put({ lang: currentTarget.value })}
      />
      {open.length > 0 && (
        <NativeSelect
          id="back-clarifies"
          label={say('desk.said.clarifies')}
          value={value.clarifies}
          data={[
            { value: '', label: say('desk.said.clarifies-none') },
            ...open.map(({ index, with: party }) => ({ value: String(index), label: say('desk.said.clarification-of', { party, index }) })),
          ]}
          onChange={({ currentTarget }) => {
            const it = open.find(({ index }) => String(index) === currentTarget.value)
            const points = it?.points.map(({ id, said }) => ({ id, said, understood: '', same: true }))
            put({ clarifies: currentTarget.value, ...(points !== undefined && { points }), ...(it !== undefined && { from: it.with }) })
          }}
        />
      )}
    </div>
  )
}

/** What is still wanted; null where nothing is. */
function wanting({ from, lang, points, answerBy }: ReadBackDraft, differs: boolean) {
  if (from === '' || lang.trim() === '') return 'desk.said.wants-from' as const
  if (points.length === 0 || points.some((one) => one.said.trim() === '' || one.understood.trim() === ''))
    return 'desk.said.wants-points' as const
  return differs && answerBy === '' ? ('desk.said.wants-answer-by' as const) : null
}

interface PointsProps {
  readonly one: StatementWhole
  readonly points: readonly PointDraft[]
  put(points: readonly PointDraft[]): void
}

function Points({ one: { words }, points, put }: PointsProps) {
  const say = useSay()
  const change = (at: number, part: Partial<PointDraft>) => put(points.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <>
      {placed(points).map(({ item, at }) => (
        <fieldset key={at} className={css.point} aria-label={say('desk.said.point-n', { n: at + 1 })}>
          <div className={css.fields}>
            <Textarea
              id={`back-said-${at}`}
              label={say('desk.said.point-said')}
              autosize
              dir="auto"
              value={item.said}
              onChange={({ currentTarget }) => change(at, { said: currentTarget.value })}
            />
            <Textarea
              id={`back-understood-${at}`}
              label={say('desk.said.point-understood')}
              autosize
              dir="auto"
              value={item.understood}
              onChange={({ currentTarget }) => change(at, { understood: currentTarget.value })}
            />
          </div>
          <div className={css.end}>
            <Checkbox
              label={say('desk.said.point-is-same')}
              checked={item.same}
              onChange={({ currentTarget }) => change(at, { same: currentTarget.checked })}
            />
            {points.length > 1 && (
              <Button variant="subtle" size="compact-sm" onClick={() => put(points.filter((_, i) => i !== at))}>
                {say('desk.said.point-remove', { n: at + 1 })}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <div className={css.end}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => put([...points, { id: freeId(points), said: '', understood: '', same: true }])}
        >
          {say('desk.said.point-add')}
        </Button>
        {words.map(({ lang, text }) => (
          <Button key={lang} variant="subtle" size="compact-sm" onClick={() => put(sentencesOf(text, lang))}>
            {say('desk.said.point-from-words', { lang })}
          </Button>
        ))}
      </div>
    </>
  )
}
