/** Plays every scenario: each as expected, each expectation resting on a line that is there, each fact able to break it. */
import assert from 'node:assert/strict'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { playScenario } from '#answer/play/play.ts'
import { readScenario } from '#answer/play/read-scenario.ts'
import { playsTogether } from '#answer/play/read-together.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import { isRefusal } from '#ground/refusal.ts'
import { locales } from '#ground/say.ts'
import { parse, readDocument } from '#shell/files/document.ts'
import { readScenarioFile } from '#shell/files/scenario.ts'
import { runLine } from './support/terminal.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const there = globSync('scenarios/*.yaml', { cwd: root }).sort()
/** Those that play others together say nothing of their own. */
const [files, together] = [there.filter((one) => !playsSome(one)), there.filter(playsSome)]
/** The sources are optional data. Without them, what reads them is skipped and says so by its own name. */
const data = process.env.PARLEY_DATA ?? join(root, '../shared/data')

function playsSome(file: string): boolean {
  const document = parse(readFileSync(join(root, file), 'utf8'), file)
  return !isRefusal(document) && playsTogether(document.data)
}

async function dataOf(file: string): Promise<unknown> {
  const document = await readDocument(join(root, file))
  assert.ok(!isRefusal(document), JSON.stringify(document))
  return document.data
}

function scenarioOf(raw: unknown): Scenario {
  const scenario = readScenario(raw)
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  return scenario
}

test('the scenarios are there', () => {
  for (const one of [COLOMBIA, 'scenarios/mindanao-2015.yaml']) assert.ok(files.includes(one), one)
  assert.deepEqual(together, ['scenarios/colombia.yaml'])
  const flips = globSync('tests/flips/*.yaml', { cwd: root }).map((one) => one.replace('tests/flips/', 'scenarios/'))
  assert.deepEqual(flips.sort(), files, 'every scenario has its flips, and no flips are left over')
})

for (const file of files) {
  test(`${file}: every step is as expected`, async () => {
    const { steps, expectations } = playScenario(scenarioOf(await dataOf(file)))
    assert.deepEqual(
      steps.flatMap(({ step, differences }) => differences.map((d) => [step.id, d])),
      [],
    )
    assert.ok(expectations >= 7)
  })

  const cited = readFileSync(join(root, file), 'utf8').match(/\S+\.json/g) ?? []
  const missing = cited.filter((path) => !existsSync(join(data, path)))
  const skip = missing.length > 0 && `not in PARLEY_DATA: ${missing.join(', ')}`
  test(`${file}: every expectation cites a line that its source has`, { skip }, async () => {
    const scenario = scenarioOf(await dataOf(file))
    const paths = Object.fromEntries(Object.entries(scenario.sources).map(([key, what]) => [key, /\S+\.json/.exec(what)?.[0]]))
    const cites = scenario.steps.flatMap((step) => step.cites ?? [])
    assert.ok(cites.length > 0)
    for (const cite of cites) {
      const [key = '', place = ''] = cite.split(' ')
      const path = paths[key]
      if (path === undefined) {
        assert.doesNotMatch(scenario.sources[key] ?? '', /^drafted/, `${cite}: an expectation rests on a text, not on what was drafted`)
        continue
      }
      const line = lookUp(JSON.parse(readFileSync(join(data, path), 'utf8')), place)
      assert.notEqual(line, undefined, cite)
    }
  })
}

/** What stands at `timeline[2016-10-02].e`: names, positions in a list, or the day of an entry. */
function lookUp(document: unknown, place: string): unknown {
  return (place.match(/[^.[\]]+/g) ?? []).reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return /^\d{1,3}$/.test(key) ? at[Number(key)] : at.find((one: { d?: unknown }) => one.d === key)
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  }, document)
}

for (const file of together)
  test(`${file}: played together, each of its scenarios goes as it goes alone`, async () => {
    const whole = await readScenarioFile(join(root, file))
    assert.ok(!isRefusal(whole), JSON.stringify(whole))
    const { steps, differing } = playScenario(whole)
    assert.deepEqual(differing, [])
    const names = ((await dataOf(file)) as { readonly with: readonly string[] }).with
    const last = whole.steps.at(-1)?.at ?? 0
    for (const name of names) {
      const alone = scenarioOf(await dataOf(`scenarios/${name}`)).steps.filter(({ at }) => at <= last)
      const expected = alone.filter((one) => one.expected !== null).map((one) => one.id)
      assert.ok(expected.length > 0, name)
      const held = steps.flatMap(({ step }) => (step.expected === null ? [] : [step.id]))
      assert.deepEqual(
        expected.filter((id) => !held.includes(id)),
        [],
        `${name}: what it expects by then is expected here`,
      )
    }
  })

// One thing in the facts is turned round, and the play must notice: no expectation holds whatever happens.

/** Puts `value` at a path like `claims/rejection/value`, in which an entry of a list goes by its id or its position. */
function put(raw: unknown, path: string, value: unknown): void {
  const keys = path.split('/')
  const last = keys.pop() ?? ''
  const at = keys.reduce<unknown>((here, key) => {
    const next = Array.isArray(here)
      ? here.find((one: { id?: unknown }, i) => one.id === key || String(i) === key)
      : Reflect.get(Object(here), key)
    assert.ok(next, `${path}: nothing at ${key}`)
    return next
  }, raw)
  assert.notDeepEqual(Reflect.get(Object(at), last), value, `${path} is so already`)
  if (value === undefined) Reflect.deleteProperty(Object(at), last)
  else Reflect.set(Object(at), last, value)
}

const COLOMBIA = 'scenarios/colombia-2016.yaml'

/** What is changed, and every step that must then differ. They stand as data in tests/flips/, under the name of the scenario. */
interface Flip {
  readonly fact: string
  readonly path: string
  /** Without one the key is taken away. */
  readonly value?: unknown
  readonly differs: readonly string[]
}
for (const file of files) {
  const flips = parse(readFileSync(join(root, file.replace('scenarios/', 'tests/flips/')), 'utf8'), file)
  assert.ok(!isRefusal(flips), JSON.stringify(flips))
  const all = flips.data as readonly Flip[]
  test(`${file}: facts that can break it are named`, () => assert.ok(all.filter(({ differs }) => differs.length > 0).length >= 2))
  for (const { fact, path, value, differs } of all) {
    test(`${file}: if ${fact}`, async () => {
      const raw = await dataOf(file)
      put(raw, path, value)
      assert.deepEqual(playScenario(scenarioOf(raw)).differing, differs)
    })
  }
}

// What is wrong with a scenario is told with its line.

const spoiled: [what: string, from: string, to: string, code: string, field: string, line: string][] = [
  [
    'a missing expectation',
    '    expect: {verdict: refuse, deciding: no-authority, mentions: [CFHBD/1, LEGAL-BASIS], not_mentions: [BRIDGE/1]}\n',
    '',
    'scenario-expectation-missing',
    'steps[7].expect',
    'id: gather-5-october',
  ],
  ['an unknown key', '    ask: gather\n', '    aks: gather\n', 'shape-unknown-key', 'steps[7]', 'id: gather-5-october'],
  [
    'an unknown party',
    '    actor: PUBLIC-FORCE\n',
    '    actor: PUBLIC-FORCES\n',
    'shape-not-one-of',
    'acts.operation-31-december.actor',
    'actor: PUBLIC-FORCES',
  ],
  ['an impossible date', 'at: "2016-10-05T09:00-05:00"', 'at: "2016-02-30T09:00-05:00"', 'instant-impossible', 'steps[7].at', '2016-02-30'],
  [
    'a permit without an end',
    'term: [2016-10-13, 2017-01-01]',
    'term: [2016-10-13]',
    'term-without-end',
    'instruments[2].term',
    'term: [2016-10-13]',
  ],
  [
    'a distance in litres',
    'at_least: 3000 m}',
    'at_least: 3000 l}',
    'units-do-not-convert',
    'instruments[4].clauses[2].any[0].distance.at_least',
    '3000 l',
  ],
  ['a torn file', 'title: The ceasefire', 'title: [The ceasefire', 'yaml-unreadable', '', ''],
]
for (const [what, before, after, code, field, line] of spoiled) {
  test(`${what} is refused with its place`, () => {
    const text = readFileSync(join(root, COLOMBIA), 'utf8')
    assert.ok(text.includes(before))
    const torn = text.replace(before, after)
    const document = parse(torn, 'torn.yaml')
    const refusal = isRefusal(document) ? document : document.locate(readScenario(document.data) as never)
    assert.deepEqual([refusal.code, refusal.where?.field ?? '', refusal.where?.file], [code, field, 'torn.yaml'])
    if (line !== '') assert.equal(refusal.where?.line, torn.split('\n').findIndex((one) => one.includes(line)) + 1)
  })
}

// The command.

const parley = (line: string) => runLine(line.split(' '))

for (const file of there) {
  for (const locale of locales) {
    test(`play ${file} --lang ${locale} ends with its tally and keeps within a hundred columns`, async () => {
      const { code, out, err } = await parley(`play ${join(root, file)} --lang ${locale} --reasons`)
      assert.deepEqual([code, err], [0, ''])
      assert.match(
        out.trimEnd().split('\n').at(-1) ?? '',
        /^\d+ (steps|étapes), \d+ (expectations, all as expected|attentes, tout est comme attendu)\.$/,
      )
      assert.deepEqual(
        out.split('\n').filter((line) => [...line].length > 100),
        [],
      )
    })
  }
}

test('steps that differ are told, alone when asked for alone, and end in 1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-scenario-'))
  const file = join(folder, 'flipped.yaml')
  const text = readFileSync(join(root, COLOMBIA), 'utf8')
  writeFileSync(file, text.replace('from: "2017-01-31T10:00-05:00"', 'from: "2017-02-02T12:00-05:00"'))
  const { code, out } = await parley(`play ${file} --differing`)
  rmSync(folder, { recursive: true })
  assert.equal(code, 1)
  assert.match(out, /^2017-02-01 ✗ REFERRED/m)
  assert.match(out, /DIFFERS in the verdict: expected permit, found refer\./)
  assert.doesNotMatch(out, /^\d{4}-\d\d-\d\d [✓·]/m)
  assert.match(out, /55 steps, 38 expectations; 1 differs: agreed-permitted\.\n$/)
})

test('play --json gives every determination whole', async () => {
  const { code, out } = await parley(`play ${join(root, COLOMBIA)} --json`)
  assert.equal(code, 0)
  const account = JSON.parse(out)
  assert.deepEqual([account.steps.length, account.differing], [55, []])
  const asked = account.steps.filter((step: { determination?: unknown }) => step.determination !== undefined)
  for (const { determination, facts } of asked) {
    assert.ok(determination.reasons.length > 0 && determination.dependsOn.length > 0 && Array.isArray(facts))
    assert.ok('holdsUntil' in determination)
  }
})

test('play of what is not there, or is no scenario, is bad input', async () => {
  assert.equal((await parley(`play ${join(root, 'scenarios/none.yaml')}`)).code, 2)
  const { code, err } = await parley(`play ${join(root, 'package.json')}`)
  assert.equal(code, 2)
  assert.match(err, /package\.json:\d+/)
})
