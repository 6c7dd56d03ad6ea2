/** Keeping the record by the desk alone: a hold is placed and lifted, somebody is answered about themselves, reads are found and checked, final acts are said. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, claim, mandate, PERMIT } from '../support/record.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { settled } from './support/seen.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { zone: 'UTC' })
if (on) {
  const desk = on.as('DESK')
  for (const sent of [
    desk.file([{ office: { id: 'DESK', name: 'Desk', of: 'US' } }, { office: { id: 'HEAD', name: 'Head', of: 'US' } }]),
    desk.file([{ ...mandate([PERMIT]), before: true }, claim('c1', 'THEM', 'consent', true)]),
  ])
    assert.ok((await sent).ok)
}

test('a hold is placed from what it is over, stops erasing, and is lifted by another office with a reason', {
  skip: noBrowser,
}, async (t) => {
  assert.ok(on !== undefined)
  const desk = on.as('DESK')
  const entries = await desk.entries({ kind: 'claim-filed' })
  const of = (entries.ok && entries.data.items[0]?.index) || -1
  const { page, open, allow, axe } = await openDesk(t, { on, office: 'DESK', path: `/record/${of}` })
  allow(/status of (409|422)/)
  await page.getByRole('region', { name: 'Kept from erasure' }).getByRole('link', { name: 'Place a hold' }).click()
  await page.getByRole('heading', { level: 1, name: 'Place a hold' }).waitFor()
  assert.equal(await page.getByLabel('Which entry').inputValue(), String(of))
  // What is refused is told at its field.
  await page.getByLabel('Which entry').fill('9999')
  await page.getByLabel('Rule').fill('Court, order 7')
  await page.getByLabel('Why').fill('A case is pending.')
  await page.getByRole('button', { name: 'Place this hold' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.getByLabel('Which entry').getAttribute('aria-invalid'), 'true')
  await page.getByLabel('Which entry').fill(String(of))
  await page.getByRole('button', { name: 'Place this hold' }).click()
  await page.getByText('On file, as entry').waitFor()
  const refused = await desk.askErasure({ of, rule: 'R', why: 'w' })
  assert.equal(refused.ok ? '' : refused.problem.code, 'erasure-held')
  await page.getByRole('link', { name: 'Holds', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Holds that stand: 1' }).waitFor()
  await page.getByRole('link', { name: 'stands' }).click()
  await page.getByText('Your office placed it: another office must lift it.').waitFor()
  await page.getByLabel(/You act as/).selectOption('HEAD')
  await page.getByText('“Why it is lifted” is still empty.').waitFor()
  await page.getByLabel('Why it is lifted').fill('The case is over.')
  await page.getByRole('button', { name: 'Lift this hold' }).click()
  await page.getByText('It was lifted: it stops nothing any more.').waitFor()
  await page.getByText('The case is over.').waitFor()
  await settled(page)
  await axe()
  await open(`/record/${of}`)
  await page.getByText('No hold names this entry.').waitFor()
  assert.ok((await desk.askErasure({ of, rule: 'R', why: 'w' })).ok)
})

test('who asks about themselves is put in the register, answered entry by entry, and handed what was shown', {
  skip: noBrowser,
}, async (t) => {
  assert.ok(on !== undefined)
  const { page, open, allow, axe } = await openDesk(t, { on, office: 'DESK', path: '/record/access' })
  allow(/status of 4(00|22)/)
  await page.getByText('Nobody has asked yet what is held about them').waitFor()
  await page.getByRole('link', { name: 'Record a request' }).click()
  await page.getByLabel('About whom').fill('THEM')
  await page.getByLabel('What was asked').fill('Everything you hold.')
  await page.getByLabel('Rule').fill('Act, section 4')
  await page.getByLabel('Received').fill('2026-01-02')
  await page.getByLabel('Answer due').fill('2026-01-01')
  await page.getByRole('button', { name: 'Record this request' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.getByLabel('Answer due').getAttribute('aria-invalid'), 'true')
  await page.getByLabel('Answer due').fill('2026-01-04')
  await page.getByRole('button', { name: 'Record this request' }).click()
  await page.getByText('On file, as entry').waitFor()
  await open('/record/access')
  await page.getByRole('heading', { level: 1, name: 'Requests for access: 1 open, 1 late' }).waitFor()
  await page.getByText('late by 1 day').waitFor()
  await open('/')
  await page.getByRole('region', { name: 'Who asks what is held about them' }).getByRole('link', { name: 'THEM' }).click()
  const shows = page.getByRole('checkbox', { name: /^Show entry/ })
  await shows.first().waitFor()
  assert.equal(await page.getByLabel('Rule of the answer').inputValue(), 'Act, section 4')
  const before = await shows.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked).length)
  await shows.first().uncheck()
  await page.getByText(/^Entries withheld without a ground/).waitFor()
  await page.getByLabel('Ground for what is withheld').fill('Act, section 9')
  await page.getByRole('button', { name: new RegExp(`Record this answer: ${before - 1} shown`) }).click()
  await page.getByRole('link', { name: 'Open it, to print it or hand it over' }).click()
  await page.getByRole('heading', { level: 1, name: 'What THEM was answered about themselves' }).waitFor()
  await page.getByText('Act, section 9').first().waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save to hand over' }).click()
  const document = JSON.parse(await readFile(await (await saved).path(), 'utf8'))
  assert.deepEqual([document.party, document.rule, document.shown.length], ['THEM', 'Act, section 4', before - 1])
  await settled(page)
  await axe()
  await open('/record/access')
  await page.getByRole('heading', { level: 1, name: 'Requests for access: 0 open, 0 late' }).waitFor()
  await page.getByRole('link', { name: 'answered' }).waitFor()
})

test('whoever read a thing is found from its page, and the log is checked here against its anchor', { skip: noBrowser }, async (t) => {
  assert.ok(on !== undefined)
  const { page, open } = await openDesk(t, { on, office: 'HEAD', path: '/record/3' })
  await page.getByRole('link', { name: 'Who read this' }).click()
  await page.getByRole('heading', { level: 1, name: 'Who read what' }).waitFor()
  await page.getByRole('list', { name: 'Log of reads' }).getByText('entry entry=3').first().waitFor()
  assert.equal(await page.getByLabel('What was read').inputValue(), 'entry=3')
  const { size } = await on.register.reads({ limit: 1 })
  const anchor = async (n: number, root: string) => {
    assert.ok(!isRefusal(await on.register.submit({ verb: 'anchor-reads', size: n, root }, CLOCK)))
    await open('/record/reads')
    await page.getByText(`Reads anchored: ${n} of`).waitFor()
    await page.getByRole('button', { name: 'Check it here' }).click()
  }
  await anchor(size, await on.register.readsRootAt(size))
  await page.getByText('It holds:').waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save for an auditor' }).click()
  const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\n')
  assert.ok(lines.length >= size && lines.every((line) => Object.keys(JSON.parse(line)).length === 5))
  // The commands of the page for auditors come to the same.
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'parley-reads-')), 'reads.ndjson')
  t.after(() => rm(path.dirname(file), { recursive: true }))
  await writeFile(file, `${lines.join('\n')}\n`)
  const script = /^node -e '\n([^']+)' reads\.ndjson SIZE$/m.exec(
    readFileSync(new URL('../../docs/auditor.md', import.meta.url), 'utf8'),
  )?.[1]
  const said = execFileSync(process.execPath, ['-e', script ?? '', file, String(size)], { encoding: 'utf8' })
  assert.equal(said.trim(), await on.register.readsRootAt(size))
  await anchor(size + 1, 'ab'.repeat(32))
  await page.getByText('It does not hold:').waitFor()
})

test('kinds of act are said to be final; what is performed then waits on this page, and is told when it is released', {
  skip: noBrowser,
}, async (t) => {
  assert.ok(on !== undefined)
  const desk = on.as('DESK')
  const { page, axe } = await openDesk(t, { on, office: 'DESK', path: '/record/final-acts' })
  await page.getByText('Nothing waits, because no kind of act is final here.').waitFor()
  await page.getByRole('checkbox', { name: 'meeting' }).check()
  await page.getByText('From now on these wait, too: meeting.').waitFor()
  await page.getByRole('button', { name: 'Say which are final' }).click()
  await page.getByText('To take it back, say the kinds as they were before.').waitFor()
  assert.ok((await desk.propose({ title: 'Meet them', act: ACT, docket: 'MEET' })).ok)
  assert.ok((await desk.perform('MEET')).ok)
  const waiting = page.getByRole('region', { name: 'Waiting now: 1' })
  await waiting.getByRole('link', { name: 'Meet them' }).waitFor()
  await settled(page)
  await axe()
  const { size } = on.register.head()
  const checkpoint = `log.example/office\n${size}\n${Buffer.alloc(32).toString('base64')}\n\n— log.example/office AAAAAAAA\n`
  assert.ok(!isRefusal(await on.register.submit({ verb: 'witness', checkpoint, dockets: ['MEET'] }, CLOCK)))
  await page.getByRole('region', { name: 'Released after the witnesses cosigned: 1' }).getByRole('link', { name: 'Meet them' }).waitFor()
  await page.getByRole('region', { name: 'Waiting now: 0' }).waitFor()
})
