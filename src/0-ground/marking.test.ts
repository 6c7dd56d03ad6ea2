import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { readInstant } from './instant.ts'
import { join, joinAll, type Marking, readMarking, TLP, UNRESTRICTED } from './marking.ts'
import { isRefusal } from './refusal.ts'

const marking = (raw: unknown, zone?: string): Marking => {
  const read = readMarking(raw, zone)
  assert.ok(!isRefusal(read), JSON.stringify(raw))
  return read
}

const names = fc.uniqueArray(fc.constantFrom('ARK', 'BOR', 'CEL', 'DUN'), { maxLength: 4 }).map((list) => list.sort())
const anyMarking: fc.Arbitrary<Marking> = fc.record(
  {
    tlp: fc.constantFrom(...TLP),
    releasable: fc.option(names, { freq: 2 }),
    notReleasable: names,
    purposes: fc.option(names, { freq: 2 }),
    expiry: fc.option(fc.nat(100), { freq: 2 }),
    originators: names,
    originatorControl: names,
  },
  { noNullPrototype: true },
)

test('joining is commutative, associative, idempotent, and UNRESTRICTED changes nothing', () => {
  fc.assert(
    fc.property(anyMarking, anyMarking, anyMarking, (a, b, c) => {
      assert.deepEqual(join(a, b), join(b, a))
      assert.deepEqual(join(join(a, b), c), join(a, join(b, c)))
      assert.deepEqual(join(a, a), a)
      assert.deepEqual(join(a, UNRESTRICTED), a)
      assert.deepEqual(joinAll([a, b, c]), join(c, join(b, a)))
    }),
  )
})

/** Written from the meaning of each field and not from `join`: who may see it, when, and for what. */
function mayUse(m: Marking, who: string, purpose: string, at: number, ceiling: number): boolean {
  const listed = m.releasable === null || m.releasable.includes(who)
  const useful = m.purposes === null || m.purposes.includes(purpose)
  return TLP.indexOf(m.tlp) <= ceiling && listed && useful && !m.notReleasable.includes(who) && (m.expiry === null || at < m.expiry)
}

test('a join allows exactly what both sides allow', () => {
  const one = fc.constantFrom('ARK', 'BOR', 'CEL', 'DUN', 'EST')
  let allowed = 0
  fc.assert(
    fc.property(anyMarking, anyMarking, one, one, fc.nat(50), fc.nat(4), (a, b, who, purpose, at, ceiling) => {
      const both = mayUse(a, who, purpose, at, ceiling) && mayUse(b, who, purpose, at, ceiling)
      if (both) allowed++
      assert.equal(mayUse(join(a, b), who, purpose, at, ceiling), both)
    }),
    { numRuns: 5_000 },
  )
  assert.ok(allowed > 50, `both answers occur, yes ${allowed} times`)
})

test('two releases without a common reader are released to nobody, which is not the same as no restriction', () => {
  const joined = join({ ...UNRESTRICTED, releasable: ['ARK'] }, { ...UNRESTRICTED, releasable: ['BOR'] })
  assert.deepEqual(joined.releasable, [])
  assert.equal(UNRESTRICTED.releasable, null)
})

test('a marking is read with every part', () => {
  const raw = {
    tlp: 'TLP:AMBER+STRICT',
    releasable: ['BOR', 'ARK', 'BOR'],
    not_releasable: ['DUN'],
    purposes: ['monitoring'],
    expiry: '2027-01-01',
    originator: 'MVM',
    originator_control: true,
  }
  assert.deepEqual(marking(raw, 'America/Bogota'), {
    tlp: 'AMBER+STRICT',
    releasable: ['ARK', 'BOR'],
    notReleasable: ['DUN'],
    purposes: ['monitoring'],
    expiry: readInstant('2027-01-01T05:00Z', 'UTC'),
    originators: ['MVM'],
    originatorControl: ['MVM'],
  })
  assert.deepEqual(marking({ tlp: 'RED', originator: 'MVM' }), { ...UNRESTRICTED, tlp: 'RED', originators: ['MVM'] })
  assert.deepEqual(marking({ tlp: 'RED', originator: 'MVM', releasable: [] }).releasable, [])
})

const refused: [raw: unknown, code: string, field: string | undefined][] = [
  [{ originator: 'MVM' }, 'shape-missing', 'tlp'],
  [{ tlp: 'RED' }, 'shape-missing', 'originator'],
  [{ tlp: 'WHITE', originator: 'MVM' }, 'shape-not-one-of', 'tlp'],
  [{ tlp: 'red', originator: 'MVM' }, 'shape-not-one-of', 'tlp'],
  [{ tlp: 'RED', originator: ' MVM' }, 'shape-wrong', 'originator'],
  [{ tlp: 'RED', originator: 'MV\u0000M' }, 'shape-wrong', 'originator'],
  [{ tlp: 'RED', originator: '' }, 'shape-too-small', 'originator'],
  [{ tlp: 'RED', originator: 'MVM', releasable: 'ARK' }, 'shape-wrong-type', 'releasable'],
  [{ tlp: 'RED', originator: 'MVM', releasable: null }, 'shape-wrong-type', 'releasable'],
  [{ tlp: 'RED', originator: 'MVM', expiry: '2027-02-30' }, 'instant-impossible', 'expiry'],
  [{ tlp: 'RED', originator: 'MVM', orginator_control: true }, 'shape-unknown-key', undefined],
  [null, 'shape-wrong-type', undefined],
]
for (const [raw, code, field] of refused) {
  test(`${JSON.stringify(raw)} is refused: ${code}`, () => {
    const read = readMarking(raw)
    assert.ok(isRefusal(read))
    assert.deepEqual([read.code, read.where?.field], [code, field])
  })
}
