/** `parley access` against a running API. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import { serveApi } from '#shell/http/serve.ts'
import { runLine } from '../support/terminal.ts'
import { openOffice, VISIT } from './support/office.ts'

test('somebody is answered, what is withheld needs a rule, and the answer is recorded before it is handed over', async (t) => {
  const { register, client } = await openOffice()
  const served = await serveApi(register, { port: 0, now: () => Date.UTC(2026, 0, 6), note: () => {} })
  sure(!isRefusal(served), 'any port is free')
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-access-'))
  t.after(async () => {
    await served.close()
    await rm(folder, { recursive: true, force: true })
  })
  const proposed = await client.propose({ title: 'Visit', act: VISIT, docket: 'V' })
  const advised = await client.as('LEGAL').advise('V', { text: 'ask Mrs N.' })
  assert.ok(proposed.ok && advised.ok)
  const out = path.join(folder, 'answer.json')
  const access = (party: string, ...words: string[]) =>
    runLine(['access', party, '--address', served.address, '--as', 'REGISTRY', '--rule', 'Act 4', '--out', out, ...words])
  const bare = await access('HOST')
  assert.deepEqual([bare.code, /--withhold-rule/.test(bare.err)], [2, true])
  const { size } = register.head()
  const strange = await access('HOST', '--withhold-rule', 'Act 9', '--show', '9999')
  assert.deepEqual([strange.code, /--show/.test(strange.err), register.head().size], [2, true, size])
  const done = await access('HOST', '--withhold-rule', 'Act 9', '--withhold', String(proposed.data.from))
  assert.equal(done.code, 0, done.err)
  const answer = JSON.parse(await readFile(out, 'utf8')) as {
    shown: { entry: number; kind: string }[]
    withheld: { entry: number; rule: string }[]
  }
  assert.ok(answer.shown.some((one) => one.kind === 'claim-filed') && !answer.shown.some((one) => one.entry === proposed.data.from))
  assert.ok(answer.withheld.every((one) => one.rule === 'Act 9') && answer.withheld.some((one) => one.entry === proposed.data.from))
  assert.equal(register.head().size, size + 1)
  const stranger = await runLine(['access', 'HOST', '--address', served.address, '--as', 'X', '--rule', 'R', '--out', out])
  assert.equal(stranger.code, 1)
  assert.equal((await runLine(['access', 'HOST', '--address', 'http://127.0.0.1:9', '--as', 'X', '--rule', 'R', '--out', out])).code, 1)
})
