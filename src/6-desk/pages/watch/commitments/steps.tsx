/** What can be done with a commitment: evidence for it and against it, a denial, letting off, and taking back. The server judges all of it again. */
import { useCallback, useMemo } from 'react'
import type { Once } from '../../../client/asking.ts'
import type { Client } from '../../../client/client.ts'
import type { CommitmentWhole } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'
import { useReader } from '../../../frame/reader.tsx'
import { recordOf, textOf } from '../../../parts/law/written.ts'
import { useMoments } from '../../../words/moments.ts'
import { type Say, useSay } from '../../../words/words.tsx'
import { momentsTyped } from '../parts/moments-typed.ts'
import { namesIn } from '../parts/names-typed.ts'
import { hindranceIn, type StepField, StepForm, type StepKind, said, type Typed } from '../parts/step-form.tsx'

export function CommitmentSteps({ one }: { one: CommitmentWhole }) {
  const say = useSay()
  const { office } = useReader()
  const { zone } = useMoments()
  const kinds = useMemo(() => kindsFor(one, office, zone, say), [one, office, zone, say])
  const send = useCallback((client: Client, step: Written, once: Once) => sent(client, one.id, step, once), [one.id])
  return <StepForm name={`commitment.${one.id}`} title={say('desk.owed.steps')} kinds={kinds} first="for" send={send} />
}

function sent(client: Client, id: string, step: Written, once: Once) {
  const [kind = '', body] = Object.entries(step)[0] ?? []
  const { why, evidence, ...showing } = recordOf(body)
  if (kind === 'release') return client.watch.releaseCommitment(id, { why: textOf(why) }, once)
  if (kind === 'waive') return client.waive(id, { why: textOf(why) }, once)
  if (kind === 'withdraw') return client.watch.withdrawShowing(Number(textOf(evidence)), { why: textOf(why) }, once)
  return client.watch.showCommitment(id, showing, once)
}

function kindsFor(one: CommitmentWhole, office: string | null, zone: string, say: Say): readonly StepKind[] {
  const own = one.shown.filter(({ by }) => by === office)
  const known = [...new Set([...one.verified_by, ...one.to, ...(one.by === null ? [] : [one.by])])]
  const brings = (id: 'for' | 'against' | 'deny', shows: readonly string[]) => showing(id, shows, known, zone, say)
  const why: StepField = { key: 'why', label: say('desk.owed.field-why'), input: 'long', needed: true }
  const letOff = (id: 'release' | 'waive', verb: string): StepKind => ({
    ...{ id, label: say(`desk.owed.step-${id}`), note: say(`desk.owed.step-${id}-note`), fields: [why] },
    hindrance: hindranceIn(one.capabilities, verb),
    written: (typed) => said(typed, ['why']),
  })
  const evidence: StepField = {
    ...{ key: 'evidence', label: say('desk.owed.field-evidence'), input: 'choice', needed: true },
    of: [
      { value: '', label: say('desk.watch.choose') },
      ...own.map(({ index, shows, said_by: by }) => ({
        value: String(index),
        label: `#${index} · ${say(`desk.owed.shows-${shows}`)} · ${by}`,
      })),
    ],
  }
  return [
    brings('for', ['done', 'under-way', 'ordered']),
    brings('against', ['breached']),
    brings('deny', ['not-breached']),
    one.kind === 'duty' ? letOff('waive', 'waive') : letOff('release', 'release-commitment'),
    {
      ...{ id: 'withdraw', label: say('desk.owed.step-withdraw'), note: say('desk.owed.step-withdraw-note'), fields: [evidence, why] },
      hindrance: own.length === 0 ? say('desk.owed.step-withdraw-none') : null,
      written: (typed) => said(typed, ['evidence', 'why']),
    },
  ]
}

/** Bringing evidence. What it is worth depends on who says it and how good it is, not on who records it. */
function showing(id: 'for' | 'against' | 'deny', shows: readonly string[], known: readonly string[], zone: string, say: Say): StepKind {
  const choice: readonly StepField[] =
    shows.length === 1
      ? []
      : [
          {
            ...{ key: 'shows', label: say('desk.owed.field-shows'), input: 'choice', needed: true },
            of: [
              { value: '', label: say('desk.watch.choose') },
              ...shows.map((one) => ({ value: one, label: say(`desk.owed.shows-${one as Shows}`) })),
            ],
          },
        ]
  return {
    ...{ id, label: say(`desk.owed.step-${id}`), note: say(`desk.owed.step-${id}-note`), hindrance: null },
    fields: [
      ...choice,
      {
        key: 'said_by',
        label: say('desk.owed.field-said-by'),
        hint: say('desk.owed.field-said-by-hint'),
        input: 'text',
        offered: known,
        needed: true,
      },
      { key: 'grade', label: say('desk.watch.field-grade'), hint: say('desk.watch.field-grade-hint'), input: 'text', needed: true },
      { key: 'from', label: say('desk.owed.field-from'), input: 'moment', zone },
      { key: 'until', label: say('desk.owed.field-until'), hint: say('desk.owed.field-until-hint'), input: 'moment', zone },
      { key: 'rests_on', label: say('desk.owed.field-rests-on'), hint: say('desk.watch.field-names-hint'), input: 'names' },
      { key: 'text', label: say('desk.owed.field-text'), input: 'long', needed: true },
    ],
    written: (typed) => ({ ...(shows.length === 1 ? { shows: shows[0] } : {}), ...written(typed, zone) }),
  }
}
type Shows = CommitmentWhole['shown'][number]['shows']

const written = (typed: Typed, zone: string): Written => ({
  ...momentsTyped(said(typed, ['shows', 'said_by', 'grade', 'from', 'until', 'text']), ['from', 'until'], zone),
  ...(namesIn(typed.rests_on).length === 0 ? {} : { rests_on: namesIn(typed.rests_on) }),
})
