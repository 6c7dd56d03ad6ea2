/** The question, the form and the answer side by side; on a phone the answer is a bar at the foot that leads to it. */
import { useMemo, useState } from 'react'
import type { Draft } from '../../data/draft.ts'
import { Mark, type Shown } from '../../parts/mark.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useMoments } from '../../words/moments.ts'
import { useSay } from '../../words/words.tsx'
import { actOf } from './act-of.ts'
import { useCalled, useLive, useOffersOnFile } from './asking.ts'
import css from './desk.module.css'
import type { AskDraft } from './draft.ts'
import { Extras } from './extras.tsx'
import { fieldOf } from './field-of.ts'
import type { Form } from './form.ts'
import { Keeping } from './keeping.tsx'
import { Lines } from './lines.tsx'
import { Live } from './live.tsx'
import { placed } from './placed.ts'
import { Propose } from './propose.tsx'
import { type Piece, questionOf, questionText } from './sentence.ts'
import { tried } from './try-it.ts'
import { Under } from './under.tsx'
import { When } from './when.tsx'
import { Where } from './where.tsx'
import { Who } from './who.tsx'
import { Wrongs } from './wrongs.tsx'

export interface DeskProps {
  readonly draft: Draft<AskDraft>
  readonly zone: string
  /** The docket whose act is written anew; null for a new question. */
  readonly revises: string | null
}

export function Desk({ draft, zone, revises }: DeskProps) {
  const say = useSay()
  const { value } = draft
  const offers = useOffersOnFile()
  const made = useMemo(() => actOf(value, zone), [value, zone])
  const query = useLive(made)
  const called = useCalled(offers)
  const pieces = useQuestion(value, called)
  const [asked, setAsked] = useState(0)
  const form: Form = {
    draft: value,
    put: (part) => draft.set((before) => ({ ...before, ...part })),
    ...{ offers, zone, answer: query?.data },
    wrong: (field) => {
      const trouble = made.troubles.find((one) => one.field === field && (asked > 0 || !one.empty))
      return trouble === undefined ? null : say(`desk.ask.wrong-${trouble.wrong}`)
    },
  }
  const tryIt = (remedy: Parameters<typeof tried>[1]) => {
    const next = tried(value, remedy, zone)
    return next === null ? null : () => draft.set(next)
  }
  const verdict = query === null || query.error !== null ? 'none' : (query.data?.verdict ?? 'none')
  return (
    <div className={css.columns}>
      <div className={css.act}>
        <Question pieces={pieces} />
        <Wrongs troubles={made.troubles} asked={asked} />
        <form className={css.form} aria-label={say('desk.ask.form')} onSubmit={(event) => event.preventDefault()} noValidate>
          <Who form={form} />
          <Extras form={form} />
          <Keeping form={form} />
          <When form={form} />
          <Where form={form} />
          <Lines form={form} />
          <Under form={form} />
        </form>
      </div>
      <div className={css.answer} id="answer" tabIndex={-1}>
        <Live
          {...{ query, tryIt, called }}
          troubles={made.troubles}
          kind={value.kind.trim()}
          fieldOf={fieldOf(value)}
          only={(counterpart) => draft.set((before) => ({ ...before, roles: { ...before.roles, counterpart } }))}
        />
      </div>
      <div className={css.propose}>
        <Propose
          {...{ draft, made, verdict, revises }}
          question={questionText(pieces)}
          onWrong={() => setAsked(asked + 1)}
          onStartOver={() => {
            draft.startOver()
            setAsked(0)
          }}
        />
      </div>
      <Bar verdict={verdict} />
    </div>
  )
}

function useQuestion(draft: AskDraft, called: (id: string) => string): Piece[] {
  const say = useSay()
  const moments = useMoments()
  return useMemo(() => questionOf(draft, called, say, moments), [draft, called, say, moments])
}

function Question({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className={css.question} id="question">
      {placed(pieces).map(({ item: { text, filled }, at }) =>
        filled ? (
          <b key={at}>
            <Typed text={text} />
          </b>
        ) : (
          text
        ),
      )}
    </p>
  )
}

/** On a phone the answer is far below the form: this says what it is, and leads there. */
function Bar({ verdict }: { verdict: Shown }) {
  const say = useSay()
  const word = say(verdict === 'none' ? 'desk.part.no-verdict' : `desk.part.verdict-${verdict}`)
  return (
    <a className={css.bar} data-verdict={verdict} href="#answer">
      <Mark verdict={verdict} size={22} />
      <span className="unseen">{say('desk.ask.answer')}: </span>
      <b>{word}</b>
      <span className={css.why}>{say('desk.ask.why')}</span>
    </a>
  )
}
