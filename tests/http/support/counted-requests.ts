/** Requests about counted things, zones, exchanges, ceasefires and their reports for a fuzz: what a test puts in for the fields of those operations. */
import type { Chooser } from '../../properties/support/choose.ts'

const PENDING = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6', 'F-7', 'F-8']

/** A ledger with movements of DESK that wait, a find and an exchange, on file before the fuzz begins: path and body of each request. */
export const FUZZED_COUNTED: readonly (readonly [path: string, body: object])[] = [
  ['/api/watch/ledgers', { ledger: ledger('FUZZED') }],
  ...PENDING.map((id): readonly [string, object] => [
    '/api/watch/ledgers/FUZZED/movements',
    { movement: { id, on: '2026-01-02', from: null, to: { place: 'BOX' }, lines: [{ category: 'rifle', count: 2 }], why: 'counted' } },
  ]),
  ['/api/watch/ledgers/FUZZED/finds', { find: { id: 'F-FIND', title: 'a cache', on: '2026-01-02' } }],
  ['/api/watch/exchanges', { exchange: exchange('F-EX') }],
]

/** Ids that a fuzz has given away, so that later requests can speak of them. */
export class CountedSeen {
  readonly ledgers: string[] = ['FUZZED']
  readonly movements: string[] = [...PENDING]
  readonly finds: string[] = ['F-FIND']
  readonly exchanges: string[] = ['F-EX']
}

const OPERATIONS: ReadonlySet<string> = new Set([
  ...[
    'count-ledgers',
    'count-ledger',
    'keys-waiting',
    'zones',
    'exchanges',
    'exchange',
    'open-count-ledger',
    'move-counted',
    'key-movement',
  ],
  ...['refuse-movement', 'record-find', 'count-find', 'state-total', 'draw-zones', 'agree-exchange', 'note-exchange'],
  ...['ceasefires', 'ceasefire', 'report-file'],
])

/** Values by the names of fields for one of these operations; null for any other. */
export function countedMakers(
  operation: string,
  choose: Chooser,
  seen: CountedSeen,
  serial: () => string,
): Readonly<Record<string, () => unknown>> | null {
  if (!OPERATIONS.has(operation)) return null
  const made = (list: string[]): string => list[list.push(serial()) - 1] as string
  const known = (list: readonly string[]): string => choose.pick(list.slice(-5)) ?? 'NONE'
  const asOne = operation.startsWith('count-ledger') || operation.startsWith('exchange')
  return {
    // One moves and another keys, or hardly any movement would ever get both its keys.
    'Parley-Acting-As': () =>
      choose.pick([...(operation === 'key-movement' ? ['LEGAL', 'LEGAL', 'LEGAL'] : ['DESK', 'DESK', 'DESK']), 'REGISTRY', 'NOBODY']),
    ledger: () => (operation === 'open-count-ledger' ? ledger(made(seen.ledgers)) : known(seen.ledgers)),
    movement: () =>
      operation === 'move-counted' ? movement(made(seen.movements), choose) : choose.toss() ? choose.pick(PENDING) : known(seen.movements),
    find: () => (operation === 'record-find' ? { id: made(seen.finds), title: 'a cache', on: '2026-01-02' } : known(seen.finds)),
    count: () => ({ on: '2026-01-02', lines: [{ category: 'rifle', count: choose.below(4) }], why: 'opened' }),
    total: () => ({ id: serial(), on: '2026-01-02', measure: 'stock', count: choose.below(9), source: 's', origin: 'o', grade: 'C3' }),
    zones: () => ({ of: 'M', v: 1 + choose.below(40), from: '2026-01-01', zone: 'UTC', zones: [{ id: 'Z', kind: 'camp' }] }),
    of: () => choose.pick(['M', 'NONE']),
    exchange: () => (operation === 'agree-exchange' ? exchange(made(seen.exchanges)) : known(seen.exchanges)),
    event: () => ({ id: serial(), on: '2026-01-02', did: choose.pick(['ended', 'met', 'stated']), source: 's' }),
    instrument: () => choose.pick(asOne ? ['M'] : ['M', 'RULE', 'NONE']),
    kind: () => choose.pick(['daily', 'monthly', 'minutes', 'yearly']),
    // The others are slow to make, and have tests of their own.
    format: () => choose.pick(['json', 'json', 'gpkg', 'odt']),
    tlp: () => choose.pick(['AMBER', 'RED', 'PINK']),
    why: () => 'Because.',
  }
}

function ledger(id: string) {
  return {
    id,
    title: 'counted',
    zone: 'UTC',
    keys: ['DESK', 'LEGAL'],
    categories: [{ id: 'rifle' }],
    places: [{ id: 'BOX' }, { id: 'CAMP' }],
  }
}

const movement = (id: string, choose: Chooser) => ({
  ...{ id, on: '2026-01-02', why: 'counted' },
  lines: [
    {
      category: 'rifle',
      count: 1 + choose.below(3),
      ...(choose.toss(30) ? { things: [{ id: `TAG-${choose.below(5)}`, serial: '1' }] } : {}),
    },
  ],
  ...(choose.toss(70) ? { from: null, to: { place: 'BOX' } } : { from: { place: 'BOX' }, to: { place: 'CAMP' } }),
})

function exchange(id: string) {
  return {
    ...{ id, title: 'an exchange', zone: 'UTC', parties: ['A', 'B'], first: '2026-01-01', lasts: { day: 3 } },
    tranches: [{ id: 'T1', due: { day: 1 }, gives: [{ by: 'A', what: 'person', count: 3 }] }],
  }
}
