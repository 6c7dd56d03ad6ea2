/** The client of the desk beside the schemas of the server: the same shapes, the same routes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from '@hono/zod-openapi'
import type { Projection } from '#answer/record/projection.ts'
import { Client } from '#desk/client/client.ts'
import type * as lawful from '#desk/client/law-shapes.ts'
import type * as desk from '#desk/client/shapes.ts'
import { routes } from '#shell/http/routes/all.ts'
import type * as custody from '#shell/http/shapes/custody.ts'
import type { designatedShape } from '#shell/http/shapes/designated.ts'
import type { answerShape, docketWholeShape, recalledShape, replayShape } from '#shell/http/shapes/docket.ts'
import type { foundShape } from '#shell/http/shapes/found.ts'
import type { controlListShape, drawdownShape } from '#shell/http/shapes/goods.ts'
import type * as law from '#shell/http/shapes/law.ts'
import type { ledgerShape } from '#shell/http/shapes/ledger.ts'
import type { problemShape } from '#shell/http/shapes/problem.ts'
import type { projectionFields } from '#shell/http/shapes/projection.ts'
import type { receiptShape } from '#shell/http/shapes/receipt.ts'
import type * as rows from '#shell/http/shapes/rows.ts'
import { openOffice, VISIT } from './support/office.ts'

/** A type with every list and record read-only, so that two types differ only where they say different things. */
type Fixed<T> = T extends readonly (infer I)[]
  ? { [K in keyof T]: Fixed<T[K]> } extends infer L
    ? Readonly<L extends readonly unknown[] ? L : I[]>
    : never
  : T extends object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T
/** Compiles only when each type is the other. */
type Same<A, B> = [Fixed<A>] extends [Fixed<B>]
  ? [Fixed<B>] extends [Fixed<A>]
    ? true
    : 'the server lacks something'
  : 'the desk lacks something'

/** The types are the test: each of these compiles only as `true`. */
interface Agreed {
  party: Same<desk.Party, z.output<typeof rows.partyShape>>
  office: Same<desk.Office, z.output<typeof rows.officeShape>>
  order: Same<desk.Order, z.output<typeof rows.orderShape>>
  claim: Same<desk.Claim, z.output<typeof rows.claimShape>>
  instrument: Same<Omit<desk.Instrument, 'standing'>, z.output<typeof rows.instrumentShape>>
  standing: Same<desk.Standing, z.output<typeof rows.standingShape>>
  docket: Same<desk.Docket, z.output<typeof rows.docketShape>>
  approval: Same<desk.Approval, z.output<typeof rows.approvalShape>>
  advice: Same<desk.Advice, z.output<typeof rows.adviceShape>>
  report: Same<desk.Report, z.output<typeof rows.reportShape>>
  usage: Same<desk.Usage, z.output<typeof rows.usageShape>>
  duty: Same<desk.Duty, z.output<typeof rows.dutyShape>>
  finding: Same<desk.Finding, z.output<typeof rows.findingShape>>
  erasure: Same<desk.Erasure, z.output<typeof rows.erasureShape>>
  entry: Same<desk.Entry, z.output<typeof rows.entryShape>>
  proof: Same<desk.InclusionProof, z.output<typeof rows.proofShape>>
  whole: Same<desk.DocketWhole, z.output<typeof docketWholeShape>>
  answer: Same<desk.Answer, z.output<typeof answerShape>>
  replay: Same<desk.Replay, z.output<typeof replayShape>>
  recalled: Same<desk.Recalled, z.output<typeof recalledShape>>
  problem: Same<desk.Problem, z.output<typeof problemShape>>
  projection: Same<Projection, z.output<typeof projectionFields>>
  designated: Same<lawful.Designated, z.output<typeof designatedShape>>
  drawdown: Same<lawful.Drawdown, z.output<typeof drawdownShape>>
  controlList: Same<desk.ControlList, z.output<typeof controlListShape>>
  text: Same<lawful.LawText, z.output<typeof law.textShape>>
  amendment: Same<lawful.Amendment, z.output<typeof law.amendmentShape>>
  gaps: Same<lawful.Gaps, z.output<typeof law.gapsShape>>
  commitments: Same<lawful.Commitments, z.output<typeof law.commitmentsShape>>
  found: Same<desk.FoundAll, z.output<typeof foundShape>>
  receipt: Same<desk.Receipt, z.output<typeof receiptShape>>
  ledger: Same<desk.Ledger, z.output<typeof ledgerShape>>
  hold: Same<desk.Hold, z.output<typeof custody.holdShape>>
  derived: Same<desk.Derived, z.output<typeof custody.derivedShape>>
  about: Same<desk.About, z.output<typeof custody.aboutShape>>
  reads: Same<desk.Reads, z.output<typeof custody.readsShape>>
  accessRequest: Same<desk.AccessRequest, z.output<typeof custody.accessRequestShape>>
  access: Same<desk.Access, z.output<typeof custody.accessShape>>
}

test('the desk and the server mean the same shapes', () => {
  const agreed: Agreed = {
    ...{ party: true, office: true, order: true, claim: true, instrument: true, standing: true, docket: true },
    ...{ approval: true, advice: true, report: true, usage: true, duty: true, finding: true, erasure: true, entry: true, proof: true },
    ...{ whole: true, answer: true, replay: true, recalled: true, problem: true, projection: true, receipt: true, found: true },
    ...{ hold: true, derived: true, about: true, access: true, accessRequest: true, reads: true },
    ...{ drawdown: true, controlList: true, designated: true },
    ...{ ledger: true, text: true, amendment: true, gaps: true, commitments: true },
  }
  assert.equal(Object.keys(agreed).length, 38)
})

test('the client knows every route, and the server every route the client asks', async () => {
  const asked = new Set<string>()
  const called: typeof fetch = async (address, init) => {
    const { pathname } = new URL(String(address))
    const method = (init?.method ?? 'GET').toLowerCase()
    const route = routes.find((one) => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname))
    assert.ok(route, `${method} ${pathname}`)
    asked.add(route.name)
    return new Response('{}', { status: 200 })
  }
  const client = new Client({ base: 'http://localhost', actingAs: 'DESK', fetch: called })
  for (const [name, call] of [...Object.entries(client), ...Object.entries(client.watch)]) {
    if (typeof call !== 'function') continue
    const argument =
      { erase: 1, entry: 1, proof: 1, derived: 1, liftHold: 1, dropAccess: 1, withdrawShowing: 1, closeClarification: 1, file: [] }[name] ??
      'A/1 of D-1'
    await (call as (...args: unknown[]) => Promise<unknown>)(argument, {})
  }
  await client.changes(new AbortController().signal).next()
  assert.deepEqual([...asked].sort(), routes.map((route) => route.name).sort())
})

test('a request whose answer was lost is sent again as it was, and recorded once', async () => {
  const { app, register } = await openOffice()
  let losses = 0
  const lossy: typeof fetch = async (address, init) => {
    const answer = await app.request(String(address), init)
    if (losses++ === 0) throw new TypeError('fetch failed')
    return answer
  }
  const size = register.head().size
  const proposed = await new Client({ base: '', actingAs: 'DESK', fetch: lossy }).propose({ title: 'Visit', act: VISIT })
  assert.ok(proposed.ok && proposed.repeated)
  assert.equal(register.head().size, size + 1)
})
