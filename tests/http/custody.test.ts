/** Holds, what was derived from an entry, and what somebody is answered about themselves, over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '#desk/client/asking.ts'
import { openOffice, VISIT } from './support/office.ts'

const done = <T>(result: Result<T>): T => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}

async function office() {
  const { client: desk, app } = await openOffice()
  const claim = { id: 'K-1', of: 'HOST', is: 'cleared', value: true, grade: 'B2', source: 'Mrs N.', origin: 'Mrs N.' }
  const rule = {
    ...{ id: 'RULE', kind: 'rule', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true },
    clauses: [{ id: '1', effect: 'require', about: { kind: ['visit'] }, any: [{ fact: { of: 'counterpart', is: 'cleared' } }] }],
  }
  const filed = done(await desk.file([{ claim }, { instrument: rule }]))
  done(await desk.propose({ title: 'Visit', act: VISIT, docket: 'K-V' }))
  done(await desk.as('LEGAL').advise('K-V', { text: 'ask Mrs N.' }))
  return { desk, app, claim: filed.from }
}

test('what is under a hold is not erased, until another office lifts it', async () => {
  const { desk, claim } = await office()
  const hold = done(await desk.placeHold({ over: { party: 'HOST' }, rule: 'court order 7', why: 'a case is pending' }))
  const refused = await desk.askErasure({ of: claim, rule: 'R', why: 'asked' })
  assert.deepEqual(
    [refused.ok, refused.ok ? '' : refused.problem.code, refused.ok ? 0 : refused.problem.status],
    [false, 'erasure-held', 409],
  )
  assert.deepEqual(
    done(await desk.holds({ standing: true })).items.map((one) => one.hold),
    [hold.from],
  )
  const own = await desk.liftHold(hold.from, { why: 'over' })
  assert.deepEqual([own.ok, own.ok ? '' : own.problem.code], [false, 'hold-needs-another'])
  done(await desk.as('REGISTRY').liftHold(hold.from, { why: 'over' }))
  assert.deepEqual([done(await desk.holds({ standing: true })).items, done(await desk.holds({ standing: false })).items.length], [[], 1])
  done(await desk.askErasure({ of: claim, rule: 'R', why: 'asked' }))
})

test('the answers that looked at an entry are listed, also when it is erased', async () => {
  const { desk, claim } = await office()
  const looked = done(await desk.entries({ kind: 'proposed' })).items[0]
  const before = done(await desk.derived(claim)).items
  const asked = done(await desk.askErasure({ of: claim, rule: 'R', why: 'asked' }))
  done(await desk.as('REGISTRY').erase(asked.from))
  assert.deepEqual(done(await desk.derived(claim)).items, before)
  assert.equal(before.length, 1)
  assert.ok(before.every((one) => one.docket === 'K-V' && one.index === looked?.index))
  const nothing = await desk.derived(9_999)
  assert.deepEqual([nothing.ok, nothing.ok ? '' : nothing.problem.code], [false, 'entry-unknown'])
})

test('somebody is told what the record holds about them, without sources and the words of others; and that is recorded', async () => {
  const { desk, claim } = await office()
  const about = done(await desk.about('HOST')).items
  const told = Object.fromEntries(about.map(({ index, kind, extract, withheld }) => [index, { kind, extract, withheld }]))
  assert.deepEqual(told[claim], { kind: 'claim-filed', extract: { is: 'cleared', value: true }, withheld: null })
  assert.ok(!JSON.stringify(about).includes('Mrs N.'))
  assert.deepEqual(about.find((one) => one.kind === 'advice-filed')?.withheld, 'words-of-others')
  assert.deepEqual(done(await desk.about('NOBODY-AT-ALL')).items, [])
  const shown = about.filter((one) => one.withheld === null).map((one) => one.index)
  const withheld = about.filter((one) => one.withheld !== null).map((one) => ({ entry: one.index, rule: 'Act, section 9' }))
  done(await desk.answerAccess({ party: 'HOST', rule: 'Act, section 4', shown, withheld }))
  const [answered] = done(await desk.accesses({ party: 'HOST' })).items
  assert.deepEqual([answered?.shown, answered?.withheld.length, answered?.by], [shown, withheld.length, 'DESK'])
  const paged: number[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: readonly { index: number }[]; next: string | null } = done(
      await desk.about('HOST', { limit: 1, ...(cursor ? { cursor } : {}) }),
    )
    paged.push(...page.items.map((one) => one.index))
    cursor = page.next
  }
  assert.deepEqual(paged, [
    ...about.map((one) => one.index),
    ...done(await desk.entries({ kind: 'access-answered' })).items.map((one) => one.index),
  ])
})

test('whoever asks what is held about them waits until they are answered; what was asked by mistake is dropped', async () => {
  const { desk } = await office()
  const wanted = { text: 'all of it', rule: 'Act, section 4', received: '2026-01-05', due: '2026-02-05' }
  const asked = done(await desk.askAccess({ party: 'HOST', ...wanted })).from
  const other = done(await desk.askAccess({ party: 'NOBODY', ...wanted })).from
  const open = async () => done(await desk.accessRequests({ open: true })).items.map((one) => one.asked)
  assert.deepEqual(await open(), [asked, other])
  const answered = done(await desk.answerAccess({ party: 'HOST', rule: 'Act, section 4', shown: [], withheld: [], asked })).from
  done(await desk.dropAccess(other, { why: 'the letter was not to us' }))
  assert.deepEqual(await open(), [])
  const [of] = done(await desk.accessRequests({ party: 'HOST' })).items
  assert.deepEqual([of?.answered, of?.due, of?.by], [answered, '2026-02-05', 'DESK'])
  const again = await desk.dropAccess(asked, { why: 'w' })
  assert.deepEqual([again.ok ? 0 : again.status, again.ok ? '' : again.problem.code], [409, 'access-over'])
  const strange = await desk.dropAccess(999, { why: 'w' })
  assert.deepEqual([strange.ok ? 0 : strange.status], [404])
  const late = await desk.askAccess({ party: 'HOST', ...wanted, due: '2026-01-04' })
  assert.deepEqual(late.ok ? '' : late.problem.where?.field, 'due')
})
