/** Requests about commitments, words, plans, signs and harm for a fuzz: what a test puts in for the fields of those operations. */
import type { Chooser } from '../../properties/support/choose.ts'

const SPAN = ['2026-02-01T10:00Z', '2026-02-01T12:00Z']
const message = { kind: 'message', actor: 'DESK', counterpart: 'HOST', when: SPAN, lines: [] }
const harm = (id: string) => ({
  ...{ id, received: '2026-01-03', through: 'hotline', against: ['HOST'], from: '2026-01-02', place: 'a village', owes: 'DESK' },
  ...{ due: { acknowledged: 'P2D', assessed: 'P9D', answered: 'P9D' }, account: 'what was told' },
})

const call = (id: string) => ({ id, line: 'valley', received: '2026-01-03T07:00Z', taken_by: 'DESK', caller: 'anonymous', about: 'shots' })
const patrol = (id: string) => ({ id, place: 'x', from: '2026-01-02', until: '2026-01-03', by: 'DESK', purpose: 'look' })

/** What is on file before a fuzz: a message that was said, one to be said, a visit that was denied and an allegation that was assessed. */
export const FUZZED_PROMISES: readonly (readonly [path: string, body: object])[] = [
  [
    '/api/filings',
    {
      items: [
        {
          instrument: {
            ...{ id: 'SAY', kind: 'mandate', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true },
            clauses: [{ id: '1', effect: 'permit', about: { kind: ['message'] } }],
          },
        },
      ],
    },
  ],
  ['/api/dockets', { title: 'We leave', act: message, docket: 'SAID' }],
  ['/api/dockets/SAID/performances', {}],
  ['/api/dockets', { title: 'We come', act: message, docket: 'TO-SAY' }],
  ['/api/watch/patrols', { patrol: patrol('PLANNED') }],
  ['/api/watch/patrols/PLANNED/outcomes', { outcome: { outcome: 'denied', denied_by: 'HOST' } }],
  ['/api/watch/calls', { call: call('LOGGED') }],
  ['/api/watch/harm', { harm: harm('ASSESSED') }],
  ['/api/watch/harm/ASSESSED/assessments', { assessment: { finding: 'unable', why: 'no access' } }],
]

/** What a fuzz has seen of them. */
export class PromisesSeen {
  readonly showings: number[] = []
  readonly clarifications: number[] = []
  readonly patrols: string[] = []
  readonly signs: string[] = []
  readonly harms: string[] = []
  readonly calls: string[] = []

  keep(operation: string, data: unknown): void {
    const { from } = data as { readonly from?: unknown }
    if (typeof from !== 'number') return
    if (operation === 'show-commitment') this.showings.push(from)
    if (operation === 'read-back') this.clarifications.push(from)
  }
}

const OPERATIONS: ReadonlySet<string> = new Set([
  ...['watch-commitments', 'watch-commitment', 'counterpart', 'reminders', 'show-commitment', 'release-commitment', 'withdraw-showing'],
  ...['statements', 'statement', 'clarifications', 'glossaries', 'file-glossary', 'draft-words', 'read-back', 'close-clarification'],
  ...['patrols', 'patrol-one', 'patrol-coverage', 'plan-patrol', 'end-patrol', 'signs', 'sign-series', 'note-sign', 'withdraw-sign'],
  ...['harms', 'harm-one', 'receive-harm', 'acknowledge-harm', 'assess-harm', 'answer-harm'],
  ...['look-at-words', 'hotline', 'log-call', 'follow-call'],
])

/** Values by the names of fields for one of these operations; null for any other. */
export function promisesMakers(
  operation: string,
  choose: Chooser,
  seen: PromisesSeen,
  serial: () => string,
): Readonly<Record<string, () => unknown>> | null {
  if (!OPERATIONS.has(operation)) return null
  const made = (list: string[]): string => list[list.push(serial()) - 1] as string
  const known = <T>(list: readonly T[], none: T): T => choose.pick(list.slice(-3)) ?? none
  const by = operation === 'release-commitment' ? ['LEGAL', 'LEGAL', 'DESK'] : ['DESK', 'DESK', 'DESK', 'DESK', 'LEGAL', 'NOBODY']
  return {
    'Parley-Acting-As': () => choose.pick(by),
    commitment: () => choose.pick(['M/4', 'M/4', 'M/4', 'NONE']),
    showing: () => ({ shows: choose.pick(['ordered', 'done', 'breached']), said_by: 'HOST', grade: 'C3', text: 'seen' }),
    evidence: () => known(seen.showings, 0),
    party: () => 'HOST',
    docket: () => (operation === 'draft-words' ? 'TO-SAY' : choose.pick(['SAID', 'SAID', 'D-1'])),
    glossary: () => ({ id: serial(), of: 'M', terms: [{ id: 't', wordings: { en: ['zone'] } }] }),
    read_back: () => ({
      ...{ from: 'HOST', lang: 'en', answer_by: '2026-03-01' },
      points: [{ id: 'a', said: 'Monday', understood: 'soon', same: false }],
    }),
    clarification: () => known(seen.clarifications, 0),
    patrol: () =>
      operation === 'plan-patrol'
        ? patrol(made(seen.patrols))
        : operation === 'patrol-one'
          ? choose.pick(['PLANNED', 'PLANNED', 'NONE'])
          : known(seen.patrols, 'NONE'),
    call: () => (operation === 'log-call' ? call(made(seen.calls)) : choose.pick(['LOGGED', 'LOGGED', 'NONE'])),
    mechanism: () => choose.pick(['NONE', 'W']),
    text: () => 'We leave the zone.',
    cites: () => [],
    outcome: () =>
      operation === 'follow-call'
        ? { became: choose.pick(['cut-off', 'cut-off', 'nothing']) }
        : operation === 'patrols'
          ? choose.pick(['reached', 'no-word'])
          : { outcome: choose.pick(['reached', 'partly']) },
    sign: () =>
      operation === 'note-sign'
        ? { id: made(seen.signs), kind: 'flag', from: '2026-01-02', place: 'x', text: 'x', source: 'x', origin: 'x', grade: 'C3' }
        : known(seen.signs, 'NONE'),
    harm: () =>
      operation === 'receive-harm' ? harm(made(seen.harms)) : operation === 'answer-harm' ? 'ASSESSED' : known(seen.harms, 'NONE'),
    assessment: () => ({ finding: 'unable', why: 'no access' }),
    from: () => choose.pick(['2026-01-01', 'soon']),
    until: () => choose.pick(['2026-02-01', 'soon']),
    lang: () => choose.pick(['en', 'fr']),
    instrument: () => choose.pick(['M', 'NONE']),
  }
}
