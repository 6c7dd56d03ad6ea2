import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { prepareDesk } from './desk.ts'

/** Builds a page that counts how often it was built. */
const VITE = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const into = process.argv[process.argv.indexOf('--outDir') + 1]
if (readFileSync('src/6-desk/main.tsx', 'utf8').includes('broken')) { console.error('main.tsx: 1:1 cannot be read'); process.exit(1) }
appendFileSync('built', 'x')
mkdirSync(into + '/assets', { recursive: true })
writeFileSync(into + '/index.html', readFileSync('built', 'utf8'))
writeFileSync(into + '/assets/a.js', '1')
`

async function house(t: TestContext) {
  const repository = await mkdtemp(path.join(tmpdir(), 'parley-desk-'))
  t.after(() => rm(repository, { recursive: true, force: true }))
  const put = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(repository, name)), { recursive: true })
    await writeFile(path.join(repository, name), text)
  }
  await put('node_modules/vite/bin/vite.js', VITE)
  await put('node_modules/vite/package.json', '{"type":"module"}')
  await put('src/6-desk/main.tsx', 'one')
  await put('src/0-ground/words/en.json', '{}')
  await put('package-lock.json', '{}')
  const told: string[] = []
  const prepare = () => prepareDesk(repository, (id, values) => told.push(`${id} ${values.reason ?? ''}`.trim()))
  return { repository, put, prepare, told }
}

test('the desk is built when it is missing, and not again while its sources say the same', async (t) => {
  const { repository, put, prepare, told } = await house(t)
  assert.equal((await prepare())?.page, 'x')
  assert.deepEqual(told, ['start.note.desk-building'])
  await put('src/6-desk/main.tsx', 'one')
  await utimes(path.join(repository, 'src/6-desk/main.tsx'), new Date(), new Date(Date.now() + 60_000))
  await put('src/6-desk/main.test.ts', 'a test is no source')
  assert.equal((await prepare())?.page, 'x')
  assert.equal(told.length, 1)
})

for (const [name, text] of [
  ['src/6-desk/main.tsx', 'two'],
  ['src/6-desk/more.css', ''],
  ['src/0-ground/words/en.json', '{"a": "b"}'],
  ['package-lock.json', '{"b": 1}'],
] as const) {
  test(`it is built again when ${name} says something else, whatever its time`, async (t) => {
    const { repository, put, prepare } = await house(t)
    await prepare()
    await put(name, text)
    await utimes(path.join(repository, name), new Date(0), new Date(0))
    const desk = await prepare()
    assert.deepEqual([desk?.page, [...(desk?.assets.keys() ?? [])]], ['xx', ['a.js']])
    assert.deepEqual(await readdir(path.join(repository, 'dist')), ['desk'])
  })
}

test('a desk that cannot be built is told with what stands in the way, and nothing half made is left', async (t) => {
  const { repository, put, prepare, told } = await house(t)
  await put('src/6-desk/main.tsx', 'broken')
  assert.equal(await prepare(), null)
  assert.deepEqual(told, ['start.note.desk-building', 'start.note.desk-unbuilt main.tsx: 1:1 cannot be read'])
  assert.deepEqual(await readdir(path.join(repository, 'dist')), [])
  await put('src/6-desk/main.tsx', 'mended')
  assert.equal((await prepare())?.page, 'x')
})

test('what a build that was killed left behind is taken away by the next, and two at once do not mix', async (t) => {
  const { repository, prepare } = await house(t)
  // Process numbers end far below this one.
  await mkdir(path.join(repository, 'dist', 'desk.999999999'), { recursive: true })
  const both = await Promise.all([prepare(), prepare()])
  assert.deepEqual(
    both.map((desk) => desk?.page.startsWith('x')),
    [true, true],
  )
  assert.deepEqual(await readdir(path.join(repository, 'dist')), ['desk'])
})

test('where nothing can be written that is told', async (t) => {
  const { repository, prepare, told } = await house(t)
  await writeFile(path.join(repository, 'dist'), 'a file, where a folder would have to be made')
  assert.equal(await prepare(), null)
  assert.match(told.at(-1) ?? '', /^start\.note\.desk-unbuilt .*(EEXIST|ENOTDIR)/)
})
