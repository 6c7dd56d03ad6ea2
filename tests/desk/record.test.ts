/** The record: its entries, and the proof of one, checked in the browser. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { leafHash, nodeHash } from '#answer/ledger/tree.ts'
import { checkProof } from '#desk/pages/entry/check.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const [own, other] = [nodeHashing.sha256('one'), nodeHashing.sha256('two')]
const [leaf, sibling] = [leafHash(own, nodeHashing), leafHash(other, nodeHashing)]
const good = { index: 0, leafHash: hex(leaf), size: 2, root: hex(nodeHash(leaf, sibling, nodeHashing)), path: [hex(sibling)] }

for (const [name, index, commitment, proof, expected] of [
  ['as it is', 0, hex(own), good, { holds: true }],
  ['of another commitment', 0, hex(other), good, { holds: false, why: 'leaf-differs' }],
  ['of another entry', 1, hex(own), good, { holds: false, why: 'index-differs' }],
  ['with another root', 0, hex(own), { ...good, root: hex(leaf) }, { holds: false, why: 'root-differs' }],
  ['cut short', 0, hex(own), { ...good, path: [] }, { holds: false, why: 'proof-too-short' }],
  ['with a hash that is none', 0, hex(own), { ...good, path: ['zz'] }, { holds: false, why: 'unreadable' }],
  ['of an entry without a commitment', 0, '', good, { holds: false, why: 'unreadable' }],
] as const) {
  test(`a proof ${name}: ${expected.holds ? 'holds' : expected.why}`, () =>
    assert.deepEqual(checkProof(index, commitment, proof), expected))
}

test('an entry is proven in the browser, and a server that lies is told', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { ...(on && { on }), path: '/record?kind=proposed' })
  await desk.page
    .getByRole('list', { name: 'Record' })
    .getByRole('link', { name: /with its proof/ })
    .first()
    .click()
  await desk.page.getByText(/Checked in this browser: it stands among the first/).waitFor()
  await desk.page.getByText(/the root is not signed/).waitFor()
  await desk.page.route('**/proof*', async (route) => {
    const answer = await route.fetch()
    const proof = await answer.json()
    await route.fulfill({ response: answer, json: { ...proof, root: '0'.repeat(64) } })
  })
  await desk.page.reload()
  await desk.page.getByText('This proof does not hold.').waitFor()
})

test('the record is narrowed by kind, office and docket by the server, and what does not fit is not read', {
  skip: noBrowser,
}, async (t) => {
  const { page } = await openDesk(t, { ...(on && { on }), path: '/record?kind=claim-filed' })
  const kinds = page.getByRole('list', { name: 'Record' }).getByRole('listitem')
  await kinds.first().waitFor()
  assert.ok((await kinds.allInnerTexts()).every((text) => /claim/.test(text)))
  const asked = page.waitForRequest((request) => /\/api\/entries\?.*by=clock/.test(request.url()))
  await page.getByLabel('Kind').selectOption('opened')
  await page.getByLabel('Office', { exact: true }).selectOption('clock')
  assert.match((await asked).url(), /kind=opened/)
  await page.getByText('1 row', { exact: false }).waitFor()
  await page.getByLabel('Docket').fill('D-1')
  await page.getByText('No entry fits these filters.').waitFor()
})

test('what somebody said is erased by two offices, and its proof stays', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t)
  const { client } = desk
  const filed = await client.as('DESK').file([{ office: { id: 'DESK', name: 'Desk' } }])
  assert.ok(filed.ok)
  const more = await client
    .as('DESK')
    .file([
      { office: { id: 'LEGAL', name: 'Legal' } },
      { claim: { id: 'C', of: 'X', is: 'seen', value: 'at the bridge', grade: 'B2', source: 'S', origin: 'S' } },
    ])
  assert.ok(more.ok)
  const path = `/record/${more.data.index - 1}`
  await desk.page.evaluate(() => localStorage.setItem('parley.office', 'DESK'))
  await desk.open(path)
  await desk.page.getByText('at the bridge').first().waitFor()
  await desk.page.getByLabel('Under which rule').fill('promise to the source')
  await desk.page.getByLabel('Why', { exact: true }).fill('She asked.')
  await desk.page.getByRole('button', { name: 'Ask for erasure' }).click()
  await desk.page.getByText('Another office than the one that asked has to confirm.').waitFor()
  await desk.page.evaluate(() => localStorage.setItem('parley.office', 'LEGAL'))
  await desk.open(path)
  await desk.page.getByRole('button', { name: 'Confirm the erasure' }).click()
  await desk.page.getByText('What it said has been erased.').waitFor()
  assert.equal(await desk.page.getByText('at the bridge').count(), 0)
  await desk.page.getByText(/Checked in this browser/).waitFor()
})
