import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalCodes } from '#ground/refusal-codes.ts'
import { catalogues, type MessageId } from '#ground/say.ts'
import { STATUSES, statusOf } from './status.ts'

test('every code has a status, and every status has a title', () => {
  for (const code of refusalCodes) assert.ok((STATUSES as readonly number[]).includes(statusOf(code)), code)
  for (const status of [...STATUSES, 500]) assert.notEqual(catalogues.en[`problem.${status}` as MessageId], undefined, String(status))
})

// What cannot be read, what may not be, what is not there, how things stand, and what can be read but not used.
for (const [code, status] of [
  ['json-unreadable', 400],
  ['shape-unknown-key', 400],
  ['once-missing', 400],
  ['acting-unknown', 403],
  ['role-not-held', 403],
  ['route-unknown', 404],
  ['docket-state', 409],
  ['index-ahead', 409],
  ['request-too-large', 413],
  ['request-type', 415],
  ['once-key-reused', 422],
  ['instant-unreadable', 422],
  ['request-late', 503],
] as const)
  test(`${code} is answered with ${status}`, () => assert.equal(statusOf(code), status))

test('what the address names and is not on file is not found; what the body names makes the body unusable', () => {
  assert.equal(statusOf('docket-unknown', 'docket', ['docket']), 404)
  assert.equal(statusOf('docket-unknown', 'items[0].docket', []), 422)
  assert.equal(statusOf('docket-state', 'docket', []), 409)
})
