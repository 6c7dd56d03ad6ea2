import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runLine } from '../../../tests/support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-designated-'))
after(() => rmSync(folder, { recursive: true }))
const request = { received: '2026-02-01', procedure: 'ombudsperson' }
const base = { kind: 'measure', issuer: 'COUNCIL', term: ['2026-01-01', '2028-01-01'], clauses: [{ id: '1', effect: 'forbid' }] }
const designations = [
  { id: 'd1', party: 'GROUP', listed: '2026-01-05', review_due: '2026-06-01', requests: [request] },
  { id: 'd2', party: 'FIRM', listed: '2026-01-05', delisted: { on: '2026-02-01' } },
]
writeFileSync(
  join(folder, 'law.json'),
  JSON.stringify([
    { ...base, id: 'FREEZE', designations },
    { ...base, id: 'PLAIN' },
  ]),
)
const run = (...words: string[]) => runLine(['law', 'designated', ...words, '--rulebook', folder])

test('who is designated on a date, and that nothing is late yet', async () => {
  const { code, out } = await run('FREEZE', '--on', '2026-03-01')
  assert.equal(code, 0)
  assert.match(out, /2 designations on file/)
  assert.match(out, /d1 GROUP: designated since 5 January 2026/)
  assert.match(out, /information is gathered .* due 1 June 2026.* recalled, not read/)
  assert.match(out, /d2 FIRM: taken off/)
})

test('a late review and a late step are told, and are a no', async () => {
  const { code, out } = await run('FREEZE', '--on', '2026-07-01')
  assert.equal(code, 1)
  assert.match(out, /review due .*: late/)
  assert.match(out, /late; the designation stands/)
})

test('as data', async () => {
  const { out } = await run('FREEZE', '--on', '2026-07-01', '--json')
  const { designations: told } = JSON.parse(out) as {
    designations: { id: string; state: string; request: { stage: string; late: boolean } | null }[]
  }
  assert.deepEqual(
    told.map(({ id, state, request: asked }) => [id, state, asked?.stage ?? null, asked?.late ?? null]),
    [
      ['d1', 'listed', 'gathering', true],
      ['d2', 'delisted', null, null],
    ],
  )
})

test('an instrument that is not there, or keeps no list, is refused by name', async () => {
  for (const [id, accepted] of [
    ['NONE', /FREEZE, PLAIN/],
    ['PLAIN', /designations/],
  ] as const) {
    const { code, err } = await run(id)
    assert.equal(code, 2, id)
    assert.match(err, accepted)
  }
})
