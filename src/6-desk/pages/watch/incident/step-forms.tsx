/** The steps that somebody may take with an incident, each with what it asks for. The server judges all of them again. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { Written } from '../../../client/shapes.ts'
import type { IncidentWhole } from '../../../client/watch-shapes.ts'
import { recordsOf, textOf } from '../../../parts/law/written.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { namesIn } from '../parts/names-typed.ts'
import { hindranceIn, StepForm, type StepKind, said, type Typed } from '../parts/step-form.tsx'
import { useAll, useMechanismsOnFile } from '../reading.ts'

/** What the incident waits for: the form opens there. */
function nextFor({ step, comments }: IncidentWhole): string {
  if (step === 'monitored') return 'verify'
  if (step === 'classified') return 'attribute'
  if (step === 'attributed') return 'settle'
  return comments.some(({ state }) => state === 'waiting') ? 'comment' : 'classify'
}

/** Whether it may be taken is the server's to say. */
type Kind = Omit<StepKind, 'hindrance'>

interface Known {
  readonly one: IncidentWhole
  readonly components: readonly string[]
  readonly parties: readonly string[]
}

export function StepForms({ one }: { one: IncidentWhole }) {
  const say = useSay()
  const { items } = useAll(useMechanismsOnFile())
  const kinds = useMemo(() => {
    const found = items.find(({ mechanism }) => textOf(mechanism.id) === one.mechanism)?.mechanism
    const parts = recordsOf(found?.components)
    const known: Known = { one, components: parts.map(({ id }) => textOf(id)), parties: parts.map(({ party }) => textOf(party)) }
    return [verify, comment, classify, attribute, access, team, settle].map((make) => {
      const kind = make(known, say)
      return { ...kind, hindrance: hindranceIn(one.capabilities, kind.id) }
    })
  }, [items, one, say])
  const send = useCallback((client: Client, step: Written, once: Once) => client.watch.incidentStep(one.id, step, once), [one.id])
  return <StepForm name={`incident.${one.id}`} title={say('desk.watch.take-step')} kinds={kinds} first={nextFor(one)} send={send} />
}

const choices = <T extends string>(all: readonly T[], label: (one: T) => string, first?: string) => [
  ...(first === undefined ? [] : [{ value: '', label: first }]),
  ...all.map((one) => ({ value: one, label: label(one) })),
]
const evidenceOf = (typed: Typed): Written => (namesIn(typed.evidence).length === 0 ? {} : { evidence: namesIn(typed.evidence) })

const shared = (say: Say) => ({
  grade: {
    key: 'grade',
    label: say('desk.watch.field-grade'),
    hint: say('desk.watch.field-grade-hint'),
    input: 'text',
    needed: true,
  } as const,
  words: { key: 'words', label: say('desk.watch.field-words'), input: 'long' } as const,
  evidence: { key: 'evidence', label: say('desk.watch.field-evidence'), hint: say('desk.watch.field-names-hint'), input: 'text' } as const,
})

function verify(_: Known, say: Say): Kind {
  const { grade, words, evidence } = shared(say)
  return {
    ...{ id: 'verify', label: say('desk.watch.take-verify'), note: say('desk.watch.take-verify-note') },
    fields: [
      {
        ...{ key: 'outcome', label: say('desk.watch.field-outcome'), input: 'choice', needed: true },
        of: choices(['holds', 'refuted', 'undetermined'] as const, (one) => say(`desk.watch.outcome-${one}`), say('desk.watch.choose')),
      },
      grade,
      { key: 'origin', label: say('desk.watch.field-origin'), hint: say('desk.watch.field-origin-hint'), input: 'text', needed: true },
      evidence,
      words,
    ],
    written: (typed) => ({ ...said(typed, ['outcome', 'grade', 'origin', 'words']), ...evidenceOf(typed) }),
  }
}

function comment({ parties }: Known, say: Say): Kind {
  const { words, evidence } = shared(say)
  return {
    ...{ id: 'comment', label: say('desk.watch.take-comment'), note: say('desk.watch.take-comment-note') },
    fields: [
      { key: 'party', label: say('desk.watch.field-party'), input: 'text', offered: parties, needed: true },
      { key: 'disputes', label: say('desk.watch.field-disputes'), input: 'tick' },
      { ...words, needed: true },
      evidence,
    ],
    written: (typed) => ({
      ...said(typed, ['party', 'words']),
      ...(typed.disputes === 'yes' ? { disputes: true } : {}),
      ...evidenceOf(typed),
    }),
  }
}

/** One rung for each component: who differs from what is decided is kept as a minority. */
function classify({ one, components }: Known, say: Say): Kind {
  const { words } = shared(say)
  const rungs = choices(
    one.ladder.map(({ id }) => id),
    (id) => one.ladder.find((rung) => rung.id === id)?.title ?? id,
    say('desk.watch.no-view'),
  )
  return {
    ...{ id: 'classify', label: say('desk.watch.take-classify'), note: say('desk.watch.take-classify-note') },
    fields: [
      ...components.flatMap((component) => [
        { key: `class/${component}`, label: say('desk.watch.field-view', { component }), input: 'choice', of: rungs } as const,
        { key: `why/${component}`, label: say('desk.watch.field-view-why', { component }), input: 'text' } as const,
      ]),
      words,
    ],
    written: (typed) => ({
      ...said(typed, ['words']),
      views: components.flatMap((component) => {
        const [rung, why] = [typed[`class/${component}`] ?? '', (typed[`why/${component}`] ?? '').trim()]
        return rung === '' ? [] : [{ component, class: rung, ...(why === '' ? {} : { why }) }]
      }),
    }),
  }
}

function attribute({ parties }: Known, say: Say): Kind {
  const { grade, words, evidence } = shared(say)
  return {
    ...{ id: 'attribute', label: say('desk.watch.take-attribute'), note: say('desk.watch.take-attribute-note') },
    fields: [
      { key: 'to', label: say('desk.watch.field-to'), hint: say('desk.watch.field-to-hint'), input: 'text', offered: parties },
      {
        ...{ key: 'confidence', label: say('desk.watch.field-confidence'), input: 'choice', needed: true },
        of: choices(
          ['confirmed', 'probable', 'possible', 'unknown'] as const,
          (one) => say(`desk.watch.confidence-${one}`),
          say('desk.watch.choose'),
        ),
      },
      grade,
      evidence,
      words,
    ],
    written: (typed) => ({
      to: (typed.to ?? '').trim() === '' ? null : (typed.to ?? '').trim(),
      ...said(typed, ['confidence', 'grade', 'words']),
      ...evidenceOf(typed),
    }),
  }
}

function access({ parties }: Known, say: Say): Kind {
  return {
    ...{ id: 'access', label: say('desk.watch.take-access'), note: say('desk.watch.take-access-note') },
    fields: [
      {
        ...{ key: 'obtained', label: say('desk.watch.field-obtained'), input: 'choice', needed: true },
        of: choices(['yes', 'partial', 'denied', 'not-tried'] as const, (one) => say(`desk.watch.access-${one}`), say('desk.watch.choose')),
      },
      { key: 'place', label: say('desk.watch.field-place'), input: 'text' },
      { key: 'on', label: say('desk.watch.field-on'), input: 'day' },
      { key: 'by', label: say('desk.watch.field-by'), input: 'text', offered: parties },
      { key: 'why', label: say('desk.watch.field-why'), input: 'long' },
    ],
    written: (typed) => said(typed, ['obtained', 'place', 'on', 'by', 'why']),
  }
}

function team(_: Known, say: Say): Kind {
  return {
    ...{ id: 'team', label: say('desk.watch.take-team'), note: say('desk.watch.take-team-note') },
    fields: [{ key: 'team', label: say('desk.watch.field-team'), input: 'text', needed: true }, shared(say).words],
    written: (typed) => said(typed, ['team', 'words']),
  }
}

/** What was done about it is enough: the breach stands open against nobody any more. */
function settle(_: Known, say: Say): Kind {
  const { words, evidence } = shared(say)
  return {
    ...{ id: 'settle', label: say('desk.watch.take-settle'), note: say('desk.watch.take-settle-note') },
    fields: [{ ...words, needed: true }, evidence],
    written: (typed) => ({ ...said(typed, ['words']), ...evidenceOf(typed) }),
  }
}
