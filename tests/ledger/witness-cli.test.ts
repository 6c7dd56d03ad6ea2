/** A witness as a process of its own: it cosigns a published log that asks it, and the log then holds for whoever asks for the witness. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { publish } from '#shell/ledger/publish.ts'
import { signer } from '../support/signing.ts'
import { runLine } from '../support/terminal.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)

async function serving(t: TestContext, words: readonly string[]) {
  const main = join(import.meta.dirname, '../../src/5-shell/main.ts')
  const child = spawn(process.execPath, [main, 'ledger', 'witness', 'serve', '--json', '--port', '0', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  t.after(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return { ...(JSON.parse(line) as { url: string; vkey: string }), child, ended }
}

test('a log is published, cosigned by a witness, and checked by its policy', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-witness-cli-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const witness = await serving(t, [
    '--key',
    await file('log.vkey', `${writeVkey(log.key)}\n`),
    '--data',
    join(folder, 'data'),
    '--origin',
    'witness.example/w',
  ])
  const policy = await file('policy', `log ${writeVkey(log.key)}\nwitness W ${witness.vkey} ${witness.url}\nquorum W\n`)
  const publishAt = async (size: number) => {
    const commitments = Array.from({ length: size }, (_, i) => nodeHashing.sha256(`entry ${i}`))
    const root = rootOf(
      commitments.map((one) => leafHash(one, nodeHashing)),
      nodeHashing,
    )
    const leaves = {
      size,
      root: Buffer.from(root).toString('hex'),
      commitments: async (from: number, count: number) => commitments.slice(from, from + count),
    }
    const made = await publish(leaves, join(folder, 'log'), { key: log.key, sign: log.signBytes }, () => {})
    sure(!isRefusal(made), 'it is published')
  }
  for (const size of [3, 400]) {
    await publishAt(size)
    const before = await runLine(['ledger', 'verify', join(folder, 'log'), '--policy', policy])
    assert.deepEqual([before.code, /^FAULT quorum-not-met/.test(before.err)], [1, true])
    const asked = await runLine(['ledger', 'witness', 'ask', join(folder, 'log'), '--policy', policy])
    assert.deepEqual([asked.code, asked.out], [0, 'W: cosigned\nEnough witnesses cosigned for the policy.\n'])
    const told = await runLine(['ledger', 'verify', join(folder, 'log'), '--policy', policy, '--max-age', '1'])
    assert.deepEqual([told.code, told.err], [0, ''])
    assert.match(told.out, new RegExp(`all ${size} entries .*\\n {2}cosigned by witness\\.example/w at `))
  }
  witness.child.kill('SIGTERM')
  assert.deepEqual(await witness.ended, [0, null])
  await publishAt(401)
  const alone = await runLine(['ledger', 'witness', 'ask', join(folder, 'log'), '--policy', policy])
  assert.deepEqual([alone.code, alone.out], [1, 'W: no answer\nToo few witnesses cosigned for the policy.\n'])
})
