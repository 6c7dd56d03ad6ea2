/** The fields of a mechanism (docs/formats/watch.md), and what two mechanisms were made of, to begin from. */
import type { Written } from '../../../client/shapes.ts'
import type { Field } from './field.ts'

export const MECHANISM_FORM: readonly Field[] = [
  { key: 'title', input: 'text', label: 'desk.write.mechanism.name', needed: true },
  { key: 'id', input: 'own', label: 'desk.write.id' },
  {
    ...{ key: 'instrument', input: 'text', offered: 'instruments' },
    ...{ label: 'desk.write.mechanism.instrument', hint: 'desk.write.mechanism.instrument-hint' },
  },
  { key: 'zone', input: 'text', label: 'desk.write.mechanism.zone', hint: 'desk.write.mechanism.zone-hint', needed: true },
  { key: 'components', input: 'own', label: 'desk.write.mechanism.components', hint: 'desk.write.mechanism.components-hint', wide: true },
  { key: 'presides', input: 'own', label: 'desk.write.mechanism.presides', hint: 'desk.write.mechanism.presides-hint' },
  { key: 'decides', input: 'own', label: 'desk.write.mechanism.decides', wide: true },
  { key: 'ladder', input: 'own', label: 'desk.write.mechanism.ladder', hint: 'desk.write.mechanism.ladder-hint', wide: true },
  { key: 'comments', input: 'span', label: 'desk.write.mechanism.comments', hint: 'desk.write.mechanism.comments-hint' },
  { key: 'kinds', input: 'own', label: 'desk.write.mechanism.kinds', hint: 'desk.write.mechanism.kinds-hint', wide: true },
  { key: 'clock', input: 'own', label: 'desk.write.mechanism.clock', hint: 'desk.write.mechanism.clock-hint', wide: true },
  { key: 'reviews', input: 'own', label: 'desk.write.mechanism.reviews', hint: 'desk.write.mechanism.reviews-hint', wide: true },
  { key: 'area', input: 'own', label: 'desk.write.mechanism.area', hint: 'desk.write.mechanism.area-hint', wide: true },
  { key: 'lock', input: 'span', label: 'desk.write.mechanism.lock', hint: 'desk.write.mechanism.lock-hint', more: true },
  { key: 'source', input: 'text', label: 'desk.write.mechanism.source', more: true },
  {
    ...{ key: 'basis', input: 'choice', label: 'desk.write.claim.basis', more: true },
    choices: [
      ['', 'desk.write.claim.basis-none'],
      ['read', 'desk.write.claim.basis-read'],
      ['computed', 'desk.write.claim.basis-computed'],
      ['inferred', 'desk.write.claim.basis-inferred'],
      ['recalled', 'desk.write.claim.basis-recalled'],
      ['drafted', 'desk.write.claim.basis-drafted'],
    ],
  },
]

export const COMPONENT: readonly Field[] = [
  { key: 'id', input: 'text', label: 'desk.write.component.id', needed: true },
  { key: 'party', input: 'text', label: 'desk.write.component.party', offered: 'parties', needed: true },
  { key: 'international', input: 'tick', label: 'desk.write.component.international', hint: 'desk.write.component.international-hint' },
  { key: 'offices', input: 'names', label: 'desk.write.component.offices', hint: 'desk.write.component.offices-hint', offered: 'offices' },
]

export const RUNG: readonly Field[] = [
  { key: 'id', input: 'text', label: 'desk.write.rung.id', needed: true },
  { key: 'title', input: 'text', label: 'desk.write.rung.title' },
  {
    ...{ key: 'weight', input: 'choice', label: 'desk.write.rung.weight' },
    choices: [
      ['none', 'desk.watch.weight-none'],
      ['minor', 'desk.watch.weight-minor'],
      ['serious', 'desk.watch.weight-serious'],
      ['pending', 'desk.watch.weight-pending'],
    ],
  },
]

/** Who decides, and who where they do not agree: both are chosen among the components of the form. */
export const DECIDES: readonly Field[] = [
  { key: 'by', input: 'own', label: 'desk.write.mechanism.by' },
  { key: 'deadlock', input: 'own', label: 'desk.write.mechanism.deadlock' },
]

export const KIND: readonly Field[] = [
  { key: 'id', input: 'text', label: 'desk.write.kind.id', needed: true },
  { key: 'group', input: 'text', label: 'desk.write.kind.group', hint: 'desk.write.kind.group-hint' },
  { key: 'clauses', input: 'names', label: 'desk.write.kind.clauses', offered: 'clauses' },
]

export const CLOCK: readonly Field[] = [
  { key: 'review', input: 'span', label: 'desk.write.mechanism.clock-review' },
  { key: 'team', input: 'span', label: 'desk.write.mechanism.clock-team' },
  { key: 'verification', input: 'span', label: 'desk.write.mechanism.clock-verification' },
  { key: 'decision', input: 'span', label: 'desk.write.mechanism.clock-decision' },
  { key: 'attribution', input: 'span', label: 'desk.write.mechanism.clock-attribution' },
]

/** When an incident calls for a review: by the step it comes to, and how heavy it is. Clauses of instruments say it in the same words. */
export const REVIEW_AT: Field = {
  ...{ key: 'at', input: 'choice', label: 'desk.write.review.at' },
  choices: [
    ['', 'desk.watch.step-monitored'],
    ['verified', 'desk.watch.step-verified'],
    ['classified', 'desk.watch.step-classified'],
    ['attributed', 'desk.watch.step-attributed'],
  ],
}
export const REVIEW_WEIGHT: Field = { key: 'weight', input: 'several', label: 'desk.write.review.weight', choices: RUNG[2]?.choices ?? [] }

export const REVIEW: readonly Field[] = [
  {
    ...{ key: 'of', input: 'choice', label: 'desk.write.review.of' },
    choices: [
      ['instrument', 'desk.watch.touched-instrument'],
      ['commitment', 'desk.watch.touched-commitment'],
      ['docket', 'desk.watch.touched-docket'],
      ['duty', 'desk.watch.touched-duty'],
      ['vetting', 'desk.watch.touched-vetting'],
    ],
  },
  REVIEW_AT,
  REVIEW_WEIGHT,
  { key: 'by', input: 'text', label: 'desk.write.review.by', offered: 'parties', needed: true },
  { key: 'within', input: 'span', label: 'desk.write.review.within', needed: true },
]

/** The corners of the area, in the order in which they are filed. */
export const CORNERS = ['south', 'west', 'north', 'east'] as const

const WEIGHED = (ladder: Readonly<Record<string, string>>) => Object.entries(ladder).map(([id, weight]) => ({ id, weight }))

/** What a form begins as: two sides and somebody from outside, who presides and decides where the sides do not agree. */
const SIDES = {
  components: [{ id: 'SIDE-1' }, { id: 'SIDE-2' }, { id: 'INTERNATIONAL', international: true }],
  presides: 'INTERNATIONAL',
  decides: { by: 'consensus', deadlock: 'INTERNATIONAL' },
} as const satisfies Written

/** Two mechanisms that were, as far as they are read or recalled in the scenarios of them. Times are for whoever files to change. */
export const PATTERNS = {
  colombia: {
    ...SIDES,
    ladder: WEIGHED({
      ...{ 'not-an-incident': 'none', 'relevant-no-violation': 'none' },
      ...{ minor: 'minor', serious: 'serious', pending: 'pending' },
    }),
    comments: 'P5D',
    clock: { review: 'PT24H', team: 'PT48H', verification: 'P10D', decision: 'P15D', attribution: 'P7D' },
  },
  mindanao: {
    ...SIDES,
    ladder: WEIGHED({ 'no-violation': 'none', 'provocative-act': 'minor', 'hostile-act': 'serious', pending: 'pending' }),
    kinds: [
      { id: 'summary-execution', group: 'hostile' },
      { id: 'raid', group: 'hostile' },
      { id: 'massive-movement', group: 'provocative' },
    ],
    comments: 'P14D',
    clock: { team: 'PT4H', verification: 'P30D', decision: 'P60D' },
  },
} as const satisfies Readonly<Record<string, Written>>
