/** One allegation of harm: what was told, each step with its day, what the person was told, and the form for the step that is owed. */
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { HarmWhole } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Fields } from '../../../parts/fields.tsx'
import { recordOf, textOf, textsOf } from '../../../parts/law/written.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import { labelsOf } from '../parts/labels-of.ts'
import { namesIn } from '../parts/names-typed.ts'
import { Opened, ToSituation } from '../parts/opened.tsx'
import { hindranceIn, type StepField, StepForm, type StepKind, said } from '../parts/step-form.tsx'
import { useHarm } from '../reading.ts'
import css from './harm.module.css'
import { peopleTold } from './page.tsx'
import { HARM } from './table.ts'

export function Page() {
  const { harm: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useHarm(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: HarmWhole }) {
  const say = useSay()
  const { id, index, harm, from } = one
  return (
    <>
      <PageTitle
        title={textOf(harm.place)}
        typed
        above={
          <>
            <ToSituation /> <Link to="/watch/harm">{say('desk.harm.name')}</Link> <Mono wrap>{id}</Mono> <EntryNumber index={index} />
          </>
        }
        sub={
          <>
            {say('desk.harm.alleged-against', { party: textsOf(harm.against).join(', ') })} <Moment at={from} form="day" />.{' '}
            {peopleTold(harm, say).join(`${say('desk.watch.comma')} `)}
          </>
        }
      />
      <Columns
        side={
          <Panel title={say('desk.harm.as-received')}>
            <Fields of={harm} but={['id', 'due']} names={labelsOf(HARM, say)} />
          </Panel>
        }
      >
        <Steps one={one} />
        <Take one={one} />
        <Account one={one} />
      </Columns>
    </>
  )
}

/** Received, acknowledged, assessed, answered: by whom, when, by when it was due, and in which words. */
function Steps({ one }: { one: HarmWhole }) {
  const say = useSay()
  const { received, received_entry: entry, harm, steps, history, complete } = one
  return (
    <Panel title={say('desk.harm.steps')}>
      <ol className={css.steps}>
        <li data-done>
          <b>{say('desk.harm.stage-received')}</b>
          <span>
            <Moment at={received} /> {entry !== null && <EntryNumber index={entry} />}
          </span>
          <p>
            {say('desk.harm.through')} <Typed text={textOf(harm.through)} />
          </p>
        </li>
        {steps.map(({ step, due, done, late }) => {
          const said = history.find((taken) => taken.step === step)
          return (
            <li key={step} data-done={done !== null || undefined} data-late={late || undefined}>
              <b>{say(`desk.harm.${done === null ? 'owed' : 'stage'}-${step}`)}</b>
              <span>
                {done === null ? (
                  <>
                    {say(late ? 'desk.harm.was-due' : 'desk.harm.is-due')} <Moment at={due} />
                  </>
                ) : (
                  <>
                    <Moment at={done} /> {late && <em>{say('desk.harm.done-late')}</em>}{' '}
                    {said !== undefined && <EntryNumber index={said.entry} />}
                  </>
                )}
              </span>
              {said !== undefined && <Said said={said} />}
            </li>
          )
        })}
      </ol>
      {!complete && <p className={css.note}>{say('desk.harm.steps-cut')}</p>}
    </Panel>
  )
}

function Said({ said: { step, by, words, finding, rests_on: rests } }: { said: HarmWhole['history'][number] }) {
  const say = useSay()
  return (
    <>
      {finding !== null && <p className={css.finding}>{say(`desk.harm.finding-${finding.replaceAll('-', '_') as 'credible'}`)}</p>}
      {step === 'answered' && <p className={css.note}>{say('desk.harm.was-told')}</p>}
      <p className={css.words}>
        <Typed text={words} />
      </p>
      <p className={css.note}>
        <Typed text={by} />
        {rests.length > 0 && (
          <>
            {' · '}
            {say('desk.harm.rests-on')}{' '}
            {rests.map((id) => (
              <Mono key={id}>{id} </Mono>
            ))}
          </>
        )}
      </p>
    </>
  )
}

/** What was told, which is kept apart from the allegation so that it can be erased alone. */
function Account({ one: { account, account_entry: entry } }: { one: HarmWhole }) {
  const say = useSay()
  return (
    <Panel title={say('desk.harm.account')}>
      {account === null ? (
        <p>{say('desk.harm.erased')}</p>
      ) : (
        <>
          <p className={css.words}>
            <Typed text={account} />
          </p>
          <p className={css.note}>
            {say('desk.harm.account-note')} {entry !== null && <EntryNumber index={entry} />}
          </p>
        </>
      )}
    </Panel>
  )
}

function Take({ one }: { one: HarmWhole }) {
  const say = useSay()
  const kinds = useMemo(() => kindsOf(one, say), [one, say])
  const { id } = one
  const send = useCallback(
    (client: Client, step: Written, once: Once) => {
      const [[kind, raw] = ['', {}]] = Object.entries(step)
      const written = recordOf(raw)
      if (kind === 'acknowledge') return client.watch.acknowledgeHarm(id, { how: textOf(written.how) }, once)
      if (kind === 'answer') return client.watch.answerHarm(id, { text: textOf(written.text) }, once)
      return client.watch.assessHarm(id, written, once)
    },
    [id],
  )
  const owed = one.steps.find(({ done }) => done === null)
  if (owed === undefined) return null
  return <StepForm name={`harm.${id}`} title={say('desk.harm.take-step')} kinds={kinds} first={TAKES[owed.step]} send={send} />
}

const TAKES = { acknowledged: 'acknowledge', assessed: 'assess', answered: 'answer' } as const
const FINDINGS = ['credible', 'partly-credible', 'not-credible', 'unable'] as const

function kindsOf({ capabilities }: HarmWhole, say: Say): readonly StepKind[] {
  const finding: StepField = {
    ...{ key: 'finding', label: say('desk.harm.finding'), input: 'choice', needed: true },
    of: [
      { value: '', label: say('desk.watch.choose') },
      ...FINDINGS.map((one) => ({ value: one, label: say(`desk.harm.finding-${one.replaceAll('-', '_') as 'credible'}`) })),
    ],
  }
  const kind = (id: 'acknowledge' | 'assess' | 'answer', fields: StepKind['fields']): StepKind => ({
    ...{ id, label: say(`desk.harm.take-${id}`), note: say(`desk.harm.take-${id}-note`), fields },
    hindrance: hindranceIn(capabilities, `${id}-harm`),
    written: (typed) => {
      const { rests_on: rests, ...rest } = said(
        typed,
        fields.map(({ key }) => key),
      )
      return rests === undefined ? rest : { ...rest, rests_on: namesIn(typed.rests_on) }
    },
  })
  return [
    kind('acknowledge', [{ key: 'how', label: say('desk.harm.how'), hint: say('desk.harm.how-hint'), input: 'long', needed: true }]),
    kind('assess', [
      finding,
      { key: 'why', label: say('desk.harm.why'), input: 'long', needed: true },
      { key: 'rests_on', label: say('desk.harm.rests-on-ids'), hint: say('desk.watch.field-names-hint'), input: 'text' },
    ]),
    kind('answer', [{ key: 'text', label: say('desk.harm.text'), hint: say('desk.harm.text-hint'), input: 'long', needed: true }]),
  ]
}
