import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { StartProblem } from '../postgres/problem.ts'
import { type OutFile, openOut } from './out-file.ts'

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-out-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}
async function opened(file: string): Promise<OutFile> {
  const out = await openOut(file)
  assert.ok(!isRefusal(out), JSON.stringify(out))
  return out
}

test('a file takes its name when it is whole, and what stood there before stays until then', async (t) => {
  const folder = await folderFor(t)
  const file = path.join(folder, 'a')
  await writeFile(file, 'before')
  const dropped = await opened(file)
  await dropped.write('half')
  assert.equal(await readFile(file, 'utf8'), 'before')
  await dropped.drop()
  assert.deepEqual([await readFile(file, 'utf8'), await readdir(folder)], ['before', ['a']])
  const kept = await opened(file)
  await kept.write('who')
  await kept.write('le')
  await kept.keep()
  assert.deepEqual([await readFile(file, 'utf8'), await readdir(folder)], ['whole', ['a']])
})

test('a name that cannot be written is refused', async (t) => {
  const folder = await folderFor(t)
  for (const [file, code] of [
    [folder, 'file-is-a-folder'],
    [path.join(folder, 'none', 'a'), 'file-missing'],
  ] as const) {
    const out = await openOut(file)
    assert.ok(isRefusal(out))
    assert.equal(out.code, code)
  }
})

test('what stands in the way of the end is told as what it is', async (t) => {
  const folder = await folderFor(t)
  const file = path.join(folder, 'a')
  const out = await opened(file)
  await out.write('whole')
  // The part is gone before it could take its name.
  for (const name of await readdir(folder)) await rm(path.join(folder, name))
  await assert.rejects(out.keep(), (error: NodeJS.ErrnoException) => error.code === 'ENOENT')
})

for (const full of ['/dev/full'].filter((place) => existsSync(place))) {
  test('no room left is a problem of the disk and not a fault', async () => {
    const out = await opened(full)
    await assert.rejects(
      out.write('x'),
      (error: unknown) => error instanceof StartProblem && error.code === 'disk-full' && error.values.folder === '/dev',
    )
    await out.drop()
  })
}
