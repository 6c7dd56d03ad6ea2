/** What may be wrong with what is on file, and a world in which it is. */
import { type RawClause, type RawFact, type RawInstrument, type World, withClauses } from '../properties/support/world.ts'
import type { Row, Spoil } from './row.ts'

/** Takes no reader. */
export const GARBAGE = { torn: ['torn'] }

/** The words that say the opposite of each other in facts. */
const OPPOSITES: Readonly<Record<string, string>> = {
  passed: 'failed',
  none: 'match',
  complete: 'partial',
  valid: 'suspended',
  authenticated: 'failed',
  humanitarian: 'commercial',
}
const NONE_IS: readonly (readonly [prefix: string, opposite: string])[] = [['open-breach', 'open']]

/** What says the opposite of a fact; undefined where nobody said what would. */
export function contraryOf(row: Row, fact: RawFact): unknown {
  const own = row.contrary?.[`${fact.of} ${fact.is}`]
  if (own !== undefined) return own
  const { value, is } = fact
  if (typeof value === 'boolean') return !value
  if (value === 'none') return NONE_IS.find(([prefix]) => is.startsWith(prefix))?.[1] ?? OPPOSITES.none
  return typeof value === 'string' ? OPPOSITES[value] : undefined
}

/** The facts on file in place of one that is spoilt. The register of the house carries no grades, so a denial there needs none. */
export function spoilt(row: Row, fact: RawFact, how: Spoil): readonly RawFact[] {
  const { of, is } = fact
  const graded = fact.grade !== undefined
  switch (how) {
    case 'absent':
      return []
    case 'damaged':
      return [{ of, is, unreadable: true }]
    case 'with a damaged copy beside it':
      return [fact, { of, is, unreadable: true }]
    case 'torn':
      return [{ ...fact, value: GARBAGE }]
    case 'run out':
      return [{ ...fact, from: '2020-01-01', until: '2020-02-01' }]
    case 'not yet':
      return [{ ...fact, from: '2100-01-01', until: '2100-02-01' }]
    case 'contradicted': {
      const denial = { ...fact, value: contraryOf(row, fact), ...(graded ? { grade: 'D4' } : { by: `${String(fact.by)}-2` }) }
      return [fact, denial]
    }
    case 'too weak':
      return [{ ...fact, grade: 'D5' }]
    case 'ungraded': {
      const { grade: _, ...rest } = fact
      return [rest as RawFact]
    }
    case 'of an unknown source':
      return [{ ...fact, grade: 'F6' }]
    case 'recorded later':
      return [{ ...fact, recorded: '2100-01-01' }]
    case 'odd':
      return [{ ...fact, value: 'neither here nor there' }]
  }
}

export const withFacts = (world: World, fact: RawFact, instead: readonly RawFact[]): World => ({
  ...world,
  facts: world.facts.flatMap((one) => (one === fact ? instead : [one])),
})

const FREEING: readonly (string | undefined)[] = ['permit', 'exempt', 'empower']
const clausesIn = (instrument: RawInstrument): readonly RawClause[] => [
  ...(instrument.clauses ?? []),
  ...(instrument.versions ?? []).flatMap((v) => v.clauses ?? []),
]

/** An instrument that only gives: without it there is less authority, or none. */
export const gives = (instrument: RawInstrument): boolean =>
  clausesIn(instrument).length > 0 && clausesIn(instrument).every((c) => FREEING.includes(c.effect))

/** What may befall any instrument on file, so that what it says can no longer be read. */
export function tornCopies(instrument: RawInstrument): Readonly<Record<string, RawInstrument>> {
  const { id, order, kind, issuer } = instrument
  const sealed = Object.fromEntries(Object.entries({ id, order, kind, issuer, unreadable: true }).filter(([, v]) => v !== undefined))
  const copies: Record<string, RawInstrument> = {
    'can no longer be read': sealed as RawInstrument,
    'has a clause list that is torn': { ...instrument, [instrument.clauses === undefined ? 'versions' : 'clauses']: GARBAGE },
    'has a term that is torn': { ...instrument, term: GARBAGE },
    'has a key that nobody knows': { ...instrument, ...GARBAGE },
  }
  for (const clause of clausesIn(instrument)) {
    const torn = (cs: readonly RawClause[], instead: RawClause): RawClause[] => cs.map((c) => (c === clause ? instead : c))
    copies[`has clause ${clause.id} torn`] = withClauses(instrument, (cs) => torn(cs, { id: clause.id, unreadable: true }))
    copies[`has clause ${clause.id} of a kind nobody knows`] = withClauses(instrument, (cs) => torn(cs, { ...clause, effect: 'grant' }))
  }
  return copies
}

/** What may befall an instrument on which a permit rests; null is that it is not there. */
export function fallenCopies(instrument: RawInstrument): Readonly<Record<string, RawInstrument | null>> {
  return {
    'is not there': null,
    'is not attested': { ...instrument, attested: false },
    'is attested for a scenario only': { ...instrument, attested: 'scenario' },
    'is contested': { ...instrument, contested: true },
    'is suspended': { ...instrument, suspended: [['2020-01-01', null]] },
    'has ended': { ...instrument, ended: { on: '2020-01-01' } },
    'has run out': { ...instrument, term: ['2020-01-01', '2020-02-01'] },
    'was never compared with its source': { ...instrument, checked: null, max_age_days: 30 },
    'was compared too long ago': { ...instrument, checked: '2020-01-01', max_age_days: 30 },
    'rests on what is not on file': { ...instrument, rests_on: ['NOT-ON-FILE'] },
    'rests on itself': { ...instrument, rests_on: [instrument.id] },
    'ends on what nobody has recorded': { ...instrument, ends_on: 'UNHEARD-OF' },
    'came on file later': { ...instrument, recorded: '2100-01-01' },
    'was issued later': { ...instrument, issued: '2100-01-01' },
    // A permit works in its own order only; an exemption and a power work wherever their issuer has power.
    ...(clausesIn(instrument).some((c) => c.effect === 'permit')
      ? { 'belongs to an order nobody declared': { ...instrument, order: 'NOWHERE' } }
      : {}),
  }
}
