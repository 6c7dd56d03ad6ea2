/** A docket over HTTP from proposal to closing, through the client of the desk. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '#desk/client/asking.ts'
import { clientOf, MEETING, openOffice, VISIT } from './support/office.ts'

function done<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result))
  return result.data
}

test('a meeting is proposed, approved, performed, reported and closed, and each step is read as it was', async () => {
  const { app, client: desk } = await openOffice()
  const legal = clientOf(app, 'LEGAL')
  const proposed = await desk.propose({ title: 'Meet the host', act: MEETING })
  assert.ok(proposed.ok)
  assert.deepEqual([proposed.status, proposed.data.docket, proposed.data.verdict], [201, 'D-1', 'refer'])
  assert.equal(proposed.index, proposed.data.index)

  const whole = done(await desk.docket('D-1', { min_index: proposed.data.index }))
  assert.equal(whole.docket.state, 'referred')
  assert.deepEqual(
    whole.entries.items.map((entry) => entry.kind),
    ['proposed'],
  )
  const may = (verb: string, of: typeof whole) => of.capabilities.find((one) => one.verb === verb)?.may
  assert.deepEqual([may('approve', whole), may('withdraw', whole)], [false, true])
  assert.deepEqual(may('approve', done(await legal.docket('D-1'))), true)

  const approved = done(await legal.approve('D-1', { role: 'LEGAL', value: true, digest: whole.docket.digest }))
  assert.equal(approved.verdict, 'permit')
  const performed = done(await desk.perform('D-1'))
  assert.equal(performed.performed, true)
  done(await desk.report('D-1', { text: 'It took place.' }))
  done(await legal.close('D-1'))
  assert.equal(done(await desk.docket('D-1')).docket.state, 'closed')
  // Every earlier state can still be read.
  for (const [as_of, state] of [
    [proposed.data.index, 'referred'],
    [approved.index, 'permitted'],
    [performed.index, 'performed'],
  ] as const)
    assert.equal(done(await desk.docket('D-1', { as_of })).docket.state, state)
  assert.equal(done(await desk.replay('D-1')).outcome, 'same')
})

test('the answer on file is told in the language of the reader, with what would lighten it', async () => {
  const { app, client: desk } = await openOffice()
  done(await desk.propose({ title: 'Meet', act: MEETING }))
  const english = done(await desk.answer('D-1'))
  assert.equal(english.replay.outcome, 'same')
  assert.match(english.answer.reasons[0]?.sentence ?? '', /^M\/2 requires the approval/)
  assert.ok(english.answer.remedies.some((remedy) => remedy.to === 'permit'))
  const french = done(await clientOf(app, 'DESK', 'fr').answer('D-1'))
  assert.notEqual(french.answer.reasons[0]?.sentence, english.answer.reasons[0]?.sentence)
})

test('what would turn an answer is told in the language of the reader, and as data', async () => {
  const { app, client: desk } = await openOffice()
  done(await desk.propose({ title: 'Meet', act: MEETING }))
  const { answer } = done(await desk.answer('D-1'))
  assert.equal(answer.outlook.complete, true)
  const refused = answer.outlook.turns.find(({ values }) => values.code === 'refuse-approval')
  assert.deepEqual([refused?.to, refused?.kind, refused?.from, refused?.by], ['refuse', 'facts', null, 'LEGAL'])
  assert.equal(refused?.sentence, 'the holder of LEGAL refuses to approve')
  const begun = answer.outlook.turns.find(({ kind }) => kind === 'wait')
  assert.match(begun?.from ?? '', /^\d{4}-\d\d-\d\dT.*Z$/)
  assert.equal(answer.zone, 'UTC')
  const french = done(await clientOf(app, 'DESK', 'fr').ask(MEETING))
  assert.ok(french.outlook.turns.some(({ sentence }) => sentence === 'le titulaire de LEGAL refuse d’approuver'))
  const refusal = done(await desk.ask({ ...VISIT, kind: 'training' }))
  assert.deepEqual(refusal.outlook, { turns: [], complete: true })
})

test('a question is answered as a proposal would be, and nothing is recorded', async () => {
  const { client: desk, register } = await openOffice()
  const before = register.head().size
  assert.equal(done(await desk.ask(VISIT)).verdict, 'permit')
  assert.equal(done(await desk.ask(MEETING)).verdict, 'refer')
  assert.equal(done(await desk.ask({ ...VISIT, kind: 'training' })).verdict, 'refuse')
  assert.equal(register.head().size, before)
  const spoilt = await desk.ask({ ...VISIT, when: ['soon', 'later'] })
  assert.ok(!spoilt.ok)
  assert.deepEqual([spoilt.status, spoilt.problem.where?.field], [422, 'act.when[0]'])
})

test('duties arise, are impeded, discharged and listed by how they stand', async () => {
  const { client: desk, app, set } = await openOffice()
  done(await desk.propose({ title: 'Visit', act: VISIT }))
  const { duties } = done(await desk.perform('D-1'))
  const [name] = duties ?? []
  assert.equal(name, 'M/4 of D-1')
  done(await desk.impede('M/4 of D-1', { why: 'The road is closed.' }))
  assert.equal(done(await desk.duties({ state: 'open' })).items[0]?.impeded, 'The road is closed.')
  set(Date.UTC(2026, 2, 1))
  assert.equal(done(await desk.duties({ docket: 'D-1' })).items[0]?.state, 'overdue')
  const own = await desk.waive('M/4 of D-1', { why: 'We let ourselves off.' })
  assert.deepEqual([own.ok, own.status], [false, 403])
  const strange = await clientOf(app, 'LEGAL').discharge('M/4 of D-1', { how: 'They told us.' })
  assert.deepEqual([strange.ok, strange.status], [false, 403])
  const may = async (by: string) =>
    (done(await clientOf(app, by).docket('D-1')).duties[0]?.capabilities ?? []).filter((one) => one.may).map(({ verb }) => verb)
  assert.deepEqual(
    [await may('DESK'), await may('LEGAL'), await may('REGISTRY')],
    [['discharge', 'impede'], ['waive', 'impede'], ['impede']],
  )
  done(await desk.discharge('M/4 of D-1', { how: 'Reported by letter.' }))
  assert.deepEqual(done(await desk.duties({ state: 'overdue' })).items, [])
  assert.equal(done(await desk.duties({ by: 'DESK', state: 'discharged' })).items.length, 1)
})

test('an approval and a claim are taken back by who gave them', async () => {
  const { client: desk, app } = await openOffice()
  const legal = clientOf(app, 'LEGAL')
  done(await desk.propose({ title: 'Meet', act: MEETING }))
  assert.equal(done(await legal.approve('D-1', { role: 'LEGAL', value: true })).verdict, 'permit')
  assert.equal(done(await legal.takeBack('D-1', { role: 'LEGAL' })).verdict, 'refer')
  const again = await legal.takeBack('D-1', { role: 'LEGAL' })
  assert.deepEqual([again.ok, again.status], [false, 409])
  const foreign = await legal.withdrawClaim('C-1', { why: 'It is not so.' })
  assert.deepEqual([foreign.ok, foreign.status], [false, 403])
  done(await desk.withdrawClaim('C-1', { why: 'The letter was another’s.' }))
  assert.deepEqual(done(await desk.claims({ of: 'HOST' })).items, [])
  const twice = await desk.withdrawClaim('C-1', { why: 'Again.' })
  assert.deepEqual([twice.ok, twice.status], [false, 409])
  const nothing = await desk.withdrawClaim('C-9', { why: 'Which?' })
  assert.deepEqual([nothing.ok, nothing.status], [false, 404])
  assert.equal(done(await desk.replay('D-1')).outcome, 'same')
})

test('a docket is revised, advised on, sent back, asked again and withdrawn', async () => {
  const { client: desk, app } = await openOffice()
  const legal = clientOf(app, 'LEGAL')
  done(await desk.propose({ title: 'Meet', act: MEETING }))
  done(await legal.advise('D-1', { text: 'Take a note.' }))
  done(await legal.sendBack('D-1', { why: 'Say where.' }))
  const revised = done(await desk.revise('D-1', { act: { ...MEETING, place: 'CAPITAL' } }))
  assert.equal(revised.verdict, 'refer')
  done(await desk.askAgain('D-1'))
  done(await desk.withdraw('D-1', { why: 'No longer needed.' }))
  const whole = done(await desk.docket('D-1'))
  assert.deepEqual([whole.docket.state, whole.docket.rev, whole.advice.length], ['withdrawn', 2, 1])
  const late = await desk.revise('D-1', { act: MEETING })
  assert.deepEqual([late.ok, late.status], [false, 409])
})

test('the record of a claim is erased by two offices, and its tombstone stays', async () => {
  const { client: desk, app } = await openOffice()
  const { items } = done(await desk.entries({}))
  const claim = items.find((entry) => entry.kind === 'claim-filed')
  assert.ok(claim)
  const asked = done(await desk.askErasure({ of: claim.index, rule: 'Data protection act, 17', why: 'The person asked.' }))
  const alone = await desk.erase(asked.from)
  assert.deepEqual([alone.ok, alone.status], [false, 403])
  const erased = done(await clientOf(app, 'REGISTRY').erase(asked.from))
  const left = done(await desk.entry(claim.index))
  assert.deepEqual([left.kind, left.tombstone, left.body], ['erased-record', erased.from, undefined])
  assert.equal(done(await desk.erasures({})).items[0]?.tombstone, erased.from)
  assert.deepEqual(done(await desk.claims({ of: 'HOST' })).items, [])
})

test('instruments are listed with how they stand at a moment', async () => {
  const { client: desk } = await openOffice()
  const at = async (moment: string) => done(await desk.instrument('M', { at: moment })).standing.phase
  assert.deepEqual([await at('2025-06-01'), await at('2026-06-01'), await at('2027-06-01')], ['not-yet', 'in-force', 'ended'])
  assert.equal(done(await desk.instruments({})).items[0]?.standing.phase, 'in-force')
  const spoilt = await desk.instrument('M', { at: 'soon' })
  assert.deepEqual([spoilt.ok, spoilt.status], [false, 422])
})

test('an office that is still empty is begun by the first, and read by nobody else before', async () => {
  const { app, register } = await openOffice(undefined, { filled: false })
  const [first, other] = [clientOf(app, 'FIRST'), clientOf(app, 'OTHER')]
  assert.equal((await first.parties()).status, 403)
  assert.deepEqual(done(await clientOf(app, null).offices()).items, [])
  assert.equal((await first.file([{ party: { id: 'P', kind: 'person', names: [{ text: 'P' }] } }])).status, 403)
  done(await first.file([{ office: { id: 'FIRST', name: 'The first' } }]))
  assert.equal((await other.file([{ office: { id: 'OTHER', name: 'The other' } }])).status, 403)
  assert.deepEqual(done(await first.parties()).items, [])
  assert.equal(done(await clientOf(app, null).head()).index, register.head().size)
})
