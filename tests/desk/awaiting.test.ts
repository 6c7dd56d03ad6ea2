/** An act that waits for the witnesses of the log says so on its page, until they have cosigned. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import { ACT, mandate, PERMIT } from '../support/record.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo))

test('what is performed and not cosigned has no effect for outsiders yet, and its page says so', { skip: noBrowser }, async (t) => {
  assert.ok(on !== undefined)
  const desk = on.as('DESK')
  const done = async (asked: Promise<{ readonly ok: boolean }>) => assert.ok((await asked).ok)
  await done(desk.file([{ office: { id: 'DESK', name: 'Desk', of: 'US' } }, { ...mandate([PERMIT]), before: true }]))
  await done(desk.finalActs(['meeting']))
  await done(desk.propose({ title: 'Meet them', act: ACT, docket: 'MEET' }))
  const performed = await desk.perform('MEET')
  assert.ok(performed.ok && performed.data.awaiting === true, JSON.stringify(performed))
  const { page } = await openDesk(t, { on, office: 'DESK', path: '/dockets/MEET' })
  const waits = page.getByRole('heading', { name: 'Awaiting witnesses' })
  await waits.waitFor()
  await page.getByText(/has no effect for outsiders/).waitFor()
  const { size } = on.register.head()
  const checkpoint = `log.example/office\n${size}\n${Buffer.alloc(32).toString('base64')}\n\n— log.example/office AAAAAAAA\n`
  const witnessed = await on.register.submit({ verb: 'witness', checkpoint, dockets: ['MEET'] }, CLOCK)
  assert.ok(!isRefusal(witnessed) && witnessed.size > witnessed.from)
  await waits.waitFor({ state: 'detached' })
})
