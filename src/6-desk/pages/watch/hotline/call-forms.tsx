/** Logging a call, and saying later what became of one. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { HotlineLine } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { momentsTyped } from '../parts/moments-typed.ts'
import { type StepField, StepForm, type StepKind, said, type Typed } from '../parts/step-form.tsx'

const CALLERS = ['anonymous', 'community', 'party', 'team', 'unknown'] as const
const OUTCOMES = ['report', 'referred', 'nothing', 'cut-off'] as const

export function CallForms({ items, zone }: { items: readonly HotlineLine[]; zone: string }) {
  const say = useSay()
  const kinds = useMemo(() => [log(zone, say), follow(items, say)], [items, zone, say])
  const send = useCallback((client: Client, step: Written, once: Once) => sent(client, step, once), [])
  return <StepForm name="hotline" title={say('desk.calls.record')} kinds={kinds} first="log" send={send} />
}

function sent(client: Client, step: Written, once: Once) {
  if ('log' in step) return client.watch.logCall(recordOf(step.log), once)
  const { call, ...outcome } = recordOf(step.follow)
  return client.watch.followCall(textOf(call), outcome, once)
}

/** What became of it. In the form that logs a call it may stay open. */
function outcomeFields(say: Say, needed: boolean): readonly StepField[] {
  return [
    {
      ...{ key: 'became', label: say('desk.calls.col-became'), input: 'choice', needed },
      of: [
        { value: '', label: say(needed ? 'desk.watch.choose' : 'desk.calls.became-open') },
        ...OUTCOMES.map((one) => ({ value: one, label: say(`desk.calls.became-${one}`) })),
      ],
    },
    { key: 'report', label: say('desk.calls.field-report'), hint: say('desk.calls.field-report-hint'), input: 'text' },
    { key: 'to', label: say('desk.calls.field-to'), input: 'text' },
    { key: 'why', label: say('desk.calls.field-why'), input: 'text' },
  ]
}
const outcomeOf = (typed: Typed): Written => said(typed, ['became', 'report', 'to', 'why'])

function log(zone: string, say: Say): StepKind {
  const text = (key: string, hint?: string): StepField => ({
    ...{ key, label: say(`desk.calls.field-${key as 'line'}`), input: 'text', needed: true },
    ...(hint === undefined ? {} : { hint }),
  })
  return {
    ...{ id: 'log', label: say('desk.calls.log'), note: say('desk.calls.log-note'), hindrance: null },
    fields: [
      text('id', say('desk.calls.field-id-hint')),
      { key: 'received', label: say('desk.calls.col-came'), input: 'moment', zone, needed: true },
      text('line', say('desk.calls.field-line-hint')),
      text('taken_by'),
      {
        ...{ key: 'caller', label: say('desk.calls.col-caller'), input: 'choice', needed: true },
        of: [
          { value: '', label: say('desk.watch.choose') },
          ...CALLERS.map((one) => ({ value: one, label: say(`desk.calls.caller-${one}`) })),
        ],
      },
      { key: 'party', label: say('desk.calls.field-party'), input: 'text' },
      text('about', say('desk.calls.field-about-hint')),
      { key: 'account', label: say('desk.calls.field-account'), hint: say('desk.calls.field-account-hint'), input: 'long' },
      ...outcomeFields(say, false),
    ],
    written: (typed) => ({
      ...momentsTyped(said(typed, ['id', 'received', 'line', 'taken_by', 'caller', 'party', 'about', 'account']), ['received'], zone),
      ...((typed.became ?? '') === '' ? {} : { outcome: outcomeOf(typed) }),
    }),
  }
}

function follow(items: readonly HotlineLine[], say: Say): StepKind {
  const calls = items.filter(({ kind }) => kind === 'call')
  const open = calls.toSorted((a, b) => Number(a.became !== null) - Number(b.became !== null))
  return {
    ...{ id: 'follow', label: say('desk.calls.follow'), note: say('desk.calls.follow-note') },
    hindrance: calls.length === 0 ? say('desk.calls.follow-none') : null,
    fields: [
      {
        ...{ key: 'call', label: say('desk.calls.field-call'), input: 'choice', needed: true },
        of: [{ value: '', label: say('desk.watch.choose') }, ...open.map(({ id, about }) => ({ value: id, label: `${id} · ${about}` }))],
      },
      ...outcomeFields(say, true),
    ],
    written: (typed) => ({ ...said(typed, ['call']), ...outcomeOf(typed) }),
  }
}
