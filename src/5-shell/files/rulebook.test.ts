import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readRulebook } from './rulebook.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-rulebook-'))
after(() => rmSync(folder, { recursive: true }))

const LIST = `
control_lists:
  - list: DU
    issuer: BOARD
    editions: [{edition: '2025', from: 2025-01-01, source: gazette, entries: [{code: 2B350, heading: plant}]}]
`
const RULE = `
instruments:
  - {id: R, kind: rule, issuer: BOARD, term: [2026-01-01, 2027-01-01], clauses: [{id: '1', effect: forbid, about: {item: ['DU:2B350', 'HS:8413']}}]}
`
const read = (text: string) => {
  const file = join(folder, 'law.yaml')
  writeFileSync(file, text)
  return readRulebook(file)
}

test('control lists stand beside the instruments that name them', async () => {
  const law = await read(RULE + LIST)
  assert.ok('controlLists' in law)
  assert.deepEqual([...law.controlLists.keys()], ['DU'])
})

const refused: [what: string, text: string, code: string, field: string | undefined][] = [
  ['a list that a clause names and nobody brought', RULE, 'control-list-unknown', 'R/1.about.item'],
  [
    'a list of an order nobody declared',
    RULE + LIST.replace('issuer: BOARD', 'issuer: BOARD\n    order: FAR'),
    'order-unknown',
    'DU.order',
  ],
  ['a list twice', `${RULE}${LIST}${LIST.replace('\ncontrol_lists:', '')}`, 'shape-repeated', undefined],
  [
    'an entry without its heading',
    RULE + LIST.replace(', heading: plant', ''),
    'shape-missing',
    'control_lists[0].editions[0].entries[0].heading',
  ],
]
for (const [what, text, code, field] of refused) {
  test(`${what} is refused`, async () => {
    const found = await read(text)
    assert.ok(Array.isArray(found), 'it was taken')
    const [first] = found as readonly { code: string; where?: { field?: string } }[]
    assert.deepEqual([first?.code, first?.where?.field], [code, field])
  })
}
