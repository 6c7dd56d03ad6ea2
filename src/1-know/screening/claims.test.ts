import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { readClaim } from '../claim.ts'
import { writeGrade } from '../grade.ts'
import type { Designation, Entry, Measure } from '../lists/entry.ts'
import type { Standing } from '../lists/standing.ts'
import { type ScreeningAccount, type Search, screeningClaims } from './claims.ts'
import type { Candidate } from './screen.ts'

const NOW = Date.UTC(2026, 2, 4, 12)
const DAY = 86_400_000
const EDITION = 'e'.repeat(64)

const whole: Standing = {
  ...{ list: 'un', state: 'complete', edition: EDITION, day: '2026-03-03', seen: NOW - DAY, staleDays: 3, staleFrom: NOW + 2 * DAY },
  ...{ stale: false, why: null, official: true, failed: null },
}
const none: Standing = { ...whole, state: 'none', edition: null, day: null, seen: null, staleFrom: null, stale: true }
const stale: Standing = { ...whole, staleFrom: NOW - 1, stale: true, why: 'refused' }

const designation = (order: string, ...measures: Measure[]): Designation => ({ order, programme: 'Ruritania', measures })
const entryOf = (id: string, ...designations: Designation[]): Entry => ({
  ...{ list: 'un', id, kind: 'person', names: [{ text: 'Rupert of Hentzau', use: 'primary' }], births: [], deaths: [], birthPlaces: [] },
  ...{ countries: [], addresses: [], identifiers: [], designations, genders: [], titles: [], positions: [], ties: [], notes: [] },
})
const ENTRIES = [
  entryOf('frozen', designation('un', 'asset-freeze', 'travel-ban')),
  entryOf('banned', designation('un', 'travel-ban')),
  entryOf('silent', designation('un')),
  entryOf('both', designation('eu', 'asset-freeze'), designation('us', 'sectoral')),
]

const candidate = (entry: string, match: boolean, more: Partial<Candidate> = {}): Candidate => ({
  ...{ list: 'un', entry, also: [], name: 'Rupert of Hentzau', score: match ? 9_000 : 3_000, match, why: [] },
  ...more,
})
const searchOf = (...candidates: Candidate[]): Search => ({
  ...{ edition: EDITION, candidates, top: 10, unanswerable: false, method: 'parley-names-2026-11', threshold: 6_000 },
})
const account = (more: Partial<ScreeningAccount> = {}): ScreeningAccount => ({
  ...{ party: 'GUEST', standing: whole, search: searchOf(), resolutions: [], now: NOW },
  entry: (id) => {
    const entry = ENTRIES.find((one) => one.id === id)
    return entry === undefined ? undefined : { entry, digest: `digest of ${id}` }
  },
  ...more,
})
const ruledOut = (entry: string, digest = `digest of ${entry}`) => ({ entry, digest, found: 'other' as const })
const confirmed = (entry: string, digest = `digest of ${entry}`) => ({ entry, digest, found: 'same' as const })

type Row = readonly [
  title: string,
  account: ScreeningAccount,
  edition: readonly string[],
  match: readonly string[],
  withheld: string | null,
]
const rows: readonly Row[] = [
  ['nobody found in a whole, fresh edition', account(), ['complete'], ['none'], null],
  ['a candidate under the threshold', account({ search: searchOf(candidate('frozen', false)) }), ['complete'], ['none'], null],
  ['no list at all', account({ standing: none, search: null }), [], [], 'no-list'],
  ['the search failed', account({ search: null }), ['complete'], [], 'search-failed'],
  ['nothing to look for', account({ search: { ...searchOf(), unanswerable: true } }), ['complete'], [], 'unanswerable'],
  ['a part of a list', account({ standing: { ...whole, state: 'partial' } }), ['partial'], [], 'partial'],
  ['a damaged list', account({ standing: { ...whole, state: 'damaged', stale: true, why: 'damaged' } }), ['damaged'], [], 'damaged'],
  ['a damaged list and none before it', account({ standing: { ...none, state: 'damaged' } }), ['damaged'], [], 'damaged'],
  ['a stale list', account({ standing: { ...stale, why: 'old' } }), ['complete'], [], 'stale'],
  ['a list stale since something was refused', account({ standing: stale }), ['complete', 'stale'], [], 'stale'],
  [
    'a list of no day',
    account({ standing: { ...whole, day: null, seen: null, staleFrom: null, stale: true, why: 'undated' } }),
    [],
    [],
    'stale',
  ],
  [
    'a match that nobody has looked at',
    account({ search: searchOf(candidate('frozen', true)) }),
    ['complete'],
    ['possible: asset-freeze, travel-ban'],
    'hit',
  ],
  [
    'a match that is the party',
    account({ search: searchOf(candidate('banned', true)), resolutions: [confirmed('banned')] }),
    ['complete'],
    ['match: travel-ban'],
    'hit',
  ],
  [
    'a match that is another',
    account({ search: searchOf(candidate('banned', true)), resolutions: [ruledOut('banned')] }),
    ['complete'],
    ['none'],
    null,
  ],
  [
    'a match that was another before its entry changed',
    account({ search: searchOf(candidate('banned', true)), resolutions: [ruledOut('banned', 'an older digest')] }),
    ['complete'],
    ['possible: travel-ban'],
    'hit',
  ],
  [
    'one known to be the party that now scores less',
    account({ search: searchOf(candidate('banned', false)), resolutions: [confirmed('banned')] }),
    ['complete'],
    ['match: travel-ban'],
    'hit',
  ],
  [
    'one that is the party, and one that nobody has looked at',
    account({ search: searchOf(candidate('frozen', true), candidate('banned', true)), resolutions: [confirmed('banned')] }),
    ['complete'],
    ['match: travel-ban', 'possible: asset-freeze, travel-ban'],
    'hit',
  ],
  [
    'a match of which the list does not say what it brings',
    account({ search: searchOf(candidate('silent', true)), resolutions: [confirmed('silent')] }),
    ['complete'],
    ['match: unstated'],
    'hit',
  ],
  ['a match with an entry nobody has', account({ search: searchOf(candidate('gone', true)) }), ['complete'], ['possible: unstated'], 'hit'],
  [
    'a match on a stale list',
    account({ standing: { ...stale, why: 'old' }, search: searchOf(candidate('banned', true)) }),
    ['complete'],
    ['possible: travel-ban'],
    'hit',
  ],
  [
    'a match of another list that is the same party on this one',
    account({ search: searchOf(candidate('x', true, { list: 'eu', also: [{ list: 'un', entry: 'banned' }] })) }),
    ['complete'],
    ['possible: travel-ban'],
    'hit',
  ],
  ['a match of another list alone', account({ search: searchOf(candidate('x', true, { list: 'eu' })) }), ['complete'], ['none'], null],
  [
    'all that were asked for are matches, and all are others: there may be more',
    account({ search: { ...searchOf(candidate('banned', true)), top: 1 }, resolutions: [ruledOut('banned')] }),
    ['complete'],
    ['possible: unstated'],
    'hit',
  ],
]

for (const [title, given, edition, match, withheld] of rows) {
  test(`${title} -> ${match.join(' and ') || 'nothing'}${withheld === null ? '' : `; no "none": ${withheld}`}`, () => {
    const { claims, withheld: why } = screeningClaims(given)
    const values = (is: string) => claims.filter((one) => one.is === is).map(({ value }) => value)
    assert.deepEqual(values('edition'), edition)
    assert.deepEqual(values('match:un'), match)
    assert.equal(why, withheld)
    // Whatever is not "none" is told why, and whatever is withheld is no "none".
    assert.equal(match.includes('none'), withheld === null)
  })
}

test('each order is answered for by what its own designations bring', () => {
  const of = (order: string) => {
    const { claims, withheld } = screeningClaims(
      account({ order, search: searchOf(candidate('both', true)), resolutions: [confirmed('both')] }),
    )
    return [claims.find(({ is }) => is === `match:un:${order}`)?.value, claims[0]?.of, withheld]
  }
  assert.deepEqual(of('eu'), ['match: asset-freeze', 'un:eu', 'hit'])
  assert.deepEqual(of('us'), ['match: sectoral', 'un:us', 'hit'])
  assert.deepEqual(of('uk'), ['none', 'un:uk', null])
})

test('what was not found runs out with the edition, what was found does not', () => {
  const [edition, match] = screeningClaims(account()).claims
  assert.deepEqual([edition?.from, edition?.until], [NOW - DAY, NOW + 2 * DAY])
  assert.deepEqual([match?.until, match?.recorded], [NOW + 2 * DAY, NOW])
  const hit = screeningClaims(account({ search: searchOf(candidate('frozen', true)) })).claims.at(-1)
  assert.equal(hit?.until, null)
})

test('a claim says which edition, method and threshold it rests on, and how good that is', () => {
  const [, match] = screeningClaims(account()).claims
  assert.equal(match?.source, `un ${EDITION} parley-names-2026-11 6000`)
  assert.deepEqual([match?.basis, writeGrade(match?.grade ?? { reliability: 'F', credibility: 6 })], ['computed', 'A2'])
  const handed = screeningClaims(account({ standing: { ...whole, official: false } })).claims[0]
  assert.equal(writeGrade(handed?.grade ?? { reliability: 'F', credibility: 6 }), 'B2')
})

test('claims can be filed as they are written', () => {
  const { claims } = screeningClaims(account({ search: searchOf(candidate('frozen', true)) }))
  const iso = (moment: number | null): string | null => (moment === null ? null : new Date(moment).toISOString())
  for (const { from, until, grade, recorded, ...rest } of claims) {
    const read = readClaim({ ...rest, from: iso(from), until: iso(until), recorded: iso(recorded), grade: writeGrade(grade) }, 'UTC')
    assert.ok(!isRefusal(read), JSON.stringify(read))
  }
})

test('a search of another edition than the one that is told of is our own mistake', () => {
  assert.throws(() => screeningClaims(account({ search: { ...searchOf(), edition: 'f'.repeat(64) } })))
})
