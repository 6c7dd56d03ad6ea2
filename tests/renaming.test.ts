// No code knows a case's names or dates: every worked case must come out the same under other names and in other years.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Case, readCases } from '#bound/cases/case.ts'
import { runCase } from '#bound/cases/run-case.ts'
import { SEED } from '#property'
import { readDocument } from '#shell/files/document.ts'
import { later, Renaming, standing } from './support/rename.ts'
import { read } from './support/world.ts'

type Doc = Readonly<Record<string, unknown>>
const root = fileURLToPath(new URL('../', import.meta.url))
/** More cases in the same form, where there are any: a folder named by PARLEY_CASES. */
const elsewhere = process.env.PARLEY_CASES ?? path.join(root, '../shared/cases')
const filesIn = (folder: string): string[] => globSync('*.yaml', { cwd: folder }).map((file) => path.join(folder, file))
const files = [...filesIn(path.join(root, 'vectors/determine')), ...(existsSync(elsewhere) ? filesIn(elsewhere) : [])]

/** 28 years later every date falls on the same day of the week, and leap years are the same (between 1901 and 2099). */
const YEARS = 28

async function casesOf(file: string): Promise<Doc[]> {
  const { library = {}, cases } = read(await readDocument(file)).data as { library?: Doc; cases: Doc[] }
  return cases.map((one) => standing(one, library))
}
const readOne = (one: unknown): Case => read(readCases({ cases: [one] }))[0] as Case

/** Every name a case uses, in order. */
function namesOf(one: Doc): string[] {
  const names = new Set<string>()
  new Renaming((name) => {
    names.add(name)
    return name
  }).case(one)
  return [...names].sort()
}

const CAPITALS = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/
const isTelling = (name: string): boolean => name.length > 4 && name !== 'HOUSE' && (CAPITALS.test(name) || /^[a-z]+-\d+$/.test(name))

/** A small generator of numbers from a seed (Park and Miller, Communications of the ACM 31, 1988, p. 1192), so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}
function other(next: () => number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-'
  return `n${Array.from({ length: 4 + (next() % 9) }, () => letters[next() % letters.length]).join('')}`
}

/** Other names, each used once. With `inOrder` they sort as the old ones do, so that ties are broken alike. */
function otherNames(names: readonly string[], seed: number, inOrder: boolean): ReadonlyMap<string, string> {
  const next = numbers(seed)
  const made = new Set<string>()
  while (made.size < names.length) made.add(other(next))
  const fresh = inOrder ? [...made].sort() : [...made]
  return new Map(names.map((name, i) => [name, fresh[i] as string]))
}

function renamed(one: Doc, seed: number, inOrder: boolean): Doc {
  const map = otherNames(namesOf(one), seed, inOrder)
  return new Renaming((name) => map.get(name) as string).case(one)
}

/** Zones change their clocks by other rules in other years, so a case is moved only where every time is UTC. */
const isUtc = (one: Doc): boolean => !/"zone":"(?!UTC")|T\d\d:\d\d(:\d\d)?[+-]\d\d/.test(JSON.stringify(one))

const counted = { cases: 0, moved: 0 }

if (!existsSync(elsewhere))
  test('cases outside the repository', { skip: `${path.basename(elsewhere)}: no such folder (PARLEY_CASES names one)` }, () => {})

for (const file of files) {
  test(`${path.basename(file)}: as written, under other names, in other years (PARLEY_SEED=${SEED})`, async () => {
    for (const [i, one] of (await casesOf(file)).entries()) {
      const plain = runCase(readOne(one))
      assert.deepEqual(plain.missing, [], `${one.id} as written`)
      const alike = runCase(readOne(renamed(one, SEED + i, true)))
      assert.deepEqual([alike.verdict, alike.missing], [plain.verdict, []], `${one.id} under other names`)
      assert.equal(runCase(readOne(renamed(one, SEED + i, false))).verdict, plain.verdict, `${one.id} under names that sort otherwise`)
      counted.cases++
      if (!isUtc(one)) continue
      counted.moved++
      const moved = runCase(readOne(later(one, YEARS)))
      assert.deepEqual([moved.verdict, moved.missing], [plain.verdict, []], `${one.id} ${YEARS} years later`)
      const both = runCase(readOne(later(renamed(one, SEED + i, true), YEARS)))
      assert.deepEqual([both.verdict, both.missing], [plain.verdict, []], `${one.id} under other names, ${YEARS} years later`)
    }
  })
}

test('the cases were tried, most of them in other years too', () => {
  assert.ok(counted.cases >= 60, `${counted.cases} cases`)
  assert.ok(counted.moved > counted.cases / 2, `${counted.moved} of ${counted.cases} were moved`)
})

test('whatever is a name is renamed, so that the runs above are of other names indeed', async () => {
  let looked = 0
  for (const file of filesIn(path.join(root, 'vectors/determine'))) {
    for (const one of await casesOf(file)) {
      const { rulebook, act, facts } = renamed(one, SEED, true)
      // What is cited is text, and tells no instrument.
      const after = JSON.stringify([rulebook, act, facts], (key, value) => (key === 'cites' ? undefined : value))
      for (const name of namesOf(one).filter((n) => CAPITALS.test(n) && n !== 'HOUSE')) {
        looked++
        assert.ok(!after.includes(`"${name}"`), `${name} is still in ${one.id}`)
      }
    }
  }
  assert.ok(looked > 500, `${looked} names were looked for`)
})

test('no code names anything that a worked case names', async () => {
  const names = new Set<string>()
  for (const file of files) for (const one of await casesOf(file)) for (const name of [...namesOf(one), String(one.id)]) names.add(name)
  // Names are written in capitals, or with a dash; plain words (visit, relief) belong to everyone.
  const telling = [...names].filter(isTelling)
  assert.ok(telling.length > 50, `${telling.length} names were looked for`)
  const found: string[] = []
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((f) => !f.endsWith('.test.ts'))) {
    // A comment may give an example; it is the code that must not know one.
    const code = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, ' ')
    const words = new Set(code.match(/[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*/g) ?? [])
    for (const name of telling) if (words.has(name)) found.push(`${file}: ${name}`)
  }
  assert.deepEqual(found, [])
})
