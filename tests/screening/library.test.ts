import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { sampleOf } from '#know/lists/read/samples.ts'

const root = new URL('../../', import.meta.url)

test('the program in docs/formats/screening.md runs as it stands there, and finds the party', async (t) => {
  const page = await readFile(new URL('docs/formats/screening.md', root), 'utf8')
  const program = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-library-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const put = (name: string, text: string | undefined) => writeFile(path.join(folder, name), text ?? '')
  await put('un.xml', sampleOf('un-xml').files[0])
  for (const [i, name] of ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'].entries()) await put(name, sampleOf('ofac-csv').files[i])
  await put('program.ts', program.replaceAll("'./src/", `'${new URL('src/', root).href}`))
  const { stdout } = await promisify(execFile)(process.execPath, ['program.ts'], { cwd: folder })
  assert.match(stdout, /^un 7000001 \S.* \d{4,5} true \d+\n/)
})
