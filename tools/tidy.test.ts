import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSource, type Source } from './tidy/source.ts'
import { allSources, allTexts, codeRules, exceptions, houseRules, judge, textRules } from './tidy.ts'

// First the house itself.

const sources = allSources()
const texts = allTexts()

function holds(rule: string, findings: Parameters<typeof judge>[1]): void {
  const { broken, idle } = judge(rule, findings)
  assert.deepEqual(broken, [], `${rule} is broken`)
  assert.deepEqual(idle, [], `${rule}: exceptions that are no longer needed`)
}

for (const [name, rule] of Object.entries(codeRules)) test(`house rule: ${name}`, () => holds(name, sources.flatMap(rule)))
for (const [name, rule] of Object.entries(textRules)) {
  test(`house rule: ${name}`, () =>
    holds(
      name,
      texts.flatMap(([path, text]) => rule(path, text)),
    ))
}
for (const [name, rule] of Object.entries(houseRules)) test(`house rule: ${name}`, () => holds(name, rule(sources)))

test('the rules look at something, and every exception names a rule and gives a reason', () => {
  for (const start of ['src/0-ground/', 'src/5-shell/', 'tools/'])
    assert.ok(
      sources.some(({ path }) => path.startsWith(start)),
      start,
    )
  for (const path of ['parley', '.ci/run', 'package-lock.json', '.npmrc'])
    assert.ok(
      texts.some(([seen]) => seen === path),
      path,
    )
  const rules = [codeRules, textRules, houseRules].flatMap((table) => Object.keys(table))
  for (const [key, reason] of Object.entries(exceptions)) {
    assert.ok(rules.includes(key.split(' ')[0] ?? ''), key)
    assert.match(reason, /^\p{Lu}.{30,}\.$/u, `${key}: the reason is a sentence`)
  }
})

// Then the rules: each is broken on purpose, and kept on purpose where a blunter rule would cry out. The words that must not
// stand in a file are put together here, so that this file keeps the rules it tests.

const path = (...parts: string[]) => ['', ...parts].join('/')
const own = ['par', 'ley'].join('')
const long = (lines: number) => `${'  f()\n'.repeat(lines)}`

/** Rule, path, text, and the spots it must find: none when the text is within the rule. */
const planted: readonly (readonly [rule: string, path: string, text: string, spots: readonly string[]])[] = [
  ['crossings', 'src/1-know/a.ts', "import { b } from '#bound/b.ts'", ['#bound/b.ts']],
  ['crossings', 'src/1-know/a.ts', "import type { B } from '#bound/b.ts'", ['#bound/b.ts']],
  ['crossings', 'src/1-know/a.ts', "export { b } from '#bound/b.ts'", ['#bound/b.ts']],
  ['crossings', 'src/1-know/a.ts', "export type A = import('#bound/b.ts').B", ['#bound/b.ts']],
  ['crossings', 'src/5-shell/a.ts', "const b = () => import('#desk/b.ts')", ['#desk/b.ts']],
  ['crossings', 'src/2-bound/a.test.ts', "import { b } from '#watch/b.ts'", ['#watch/b.ts']],
  ['crossings', 'src/2-bound/law/a.ts', "import { b } from '../../1-know/b.ts'", ['../../1-know/b.ts']],
  ['crossings', 'src/2-bound/a.ts', "import { b } from '#bound/b.ts'", ['#bound/b.ts']],
  ['crossings', 'src/2-bound/a.ts', "import { b } from '#cellar/b.ts'", ['#cellar/b.ts']],
  ['crossings', 'src/2-bound/a.ts', "import { b } from '#know/b'", ['#know/b']],
  ['crossings', 'src/2-bound/a.ts', "import { b } from '../../tools/b.ts'", ['../../tools/b.ts']],
  ['crossings', 'src/2-bound/law/a.ts', "import { b } from '../b.ts'\nimport { k } from '#know/k.ts'\nimport ts from 'typescript'", []],

  ['purity', 'src/0-ground/a.ts', "import { readFileSync } from 'node:fs'", ['node:fs']],
  ['purity', 'src/0-ground/a.ts', "import fs from 'fs'", ['fs']],
  ['purity', 'src/1-know/a.ts', 'export const t = Date.now()', ['Date.now']],
  ['purity', 'src/1-know/a.ts', 'export const t = [new Date(), new Date(2026, 1, 1), Date()]', ['Date()', 'Date()', 'Date()']],
  ['purity', 'src/1-know/a.ts', "export const t = Date.parse('2026-01-01T00:00')", ['Date.parse']],
  ['purity', 'src/1-know/a.ts', 'export const t = new Date(0).getHours()', ['getHours']],
  ['purity', 'src/1-know/a.ts', "export const t = 'a'.localeCompare('b') + (1).toLocaleString()", ['localeCompare', 'toLocaleString']],
  ['purity', 'src/1-know/a.ts', 'export const t = Temporal.Now.instant()', ['Temporal.Now']],
  ['purity', 'src/2-bound/a.ts', 'export const t = Math.random()', ['Math.random']],
  ['purity', 'src/2-bound/a.ts', 'export const t = crypto.randomUUID()', ['crypto']],
  ['purity', 'src/2-bound/a.ts', "export const t = process.env['HOME']", ['process']],
  ['purity', 'src/2-bound/a.ts', "export const t = globalThis['fetch']", ['globalThis']],
  ['purity', 'src/3-watch/a.ts', 'export async function f() { await g() }', ['async', 'await']],
  ['purity', 'src/3-watch/a.ts', "export const f = () => fetch('x').then(() => setTimeout(g, 1))", ['fetch', 'setTimeout']],
  ['purity', 'src/4-answer/a.ts', "export const f = new Promise(g); console.log(import('./b.ts'))", ['Promise', 'console', 'import()']],
  ['purity', 'src/4-answer/a.ts', 'export const f = performance.now() + import.meta.url', ['performance', 'import.meta']],
  ['purity', 'src/4-answer/a.ts', "export const f = eval('1') + new Function('return 1')()", ['Function()', 'eval']],
  ['purity', 'src/4-answer/a.ts', '// fetch the process from the clock: Date.now()\nexport const f = "await Math.random()"', []],
  ['purity', 'src/4-answer/a.ts', 'export const f = { process: 1 }.process + new Date(0).getTime() + Date.UTC(2026)', []],
  ['purity', 'src/4-answer/a.test.ts', 'export const t = Date.now()', []],
  ['purity', 'src/5-shell/a.ts', 'export const t = Date.now()', []],

  ['sizes', 'src/1-know/a.ts', long(401), ['file']],
  ['sizes', 'src/1-know/a.ts', long(400), []],
  ['sizes', 'src/1-know/a.ts', `function far() {\n${long(69)}}`, ['far']],
  ['sizes', 'src/1-know/a.ts', `const far = () => {\n${long(69)}}`, ['far']],
  ['sizes', 'src/1-know/a.ts', `class A {\n  far() {\n${long(69)}}\n}`, ['far']],
  ['sizes', 'src/1-know/a.test.ts', `test('far', () => {\n${long(69)}})`, ['far']],
  ['sizes', 'src/1-know/a.ts', `/**\n${' *\n'.repeat(80)} */\nfunction near() {\n${long(68)}}`, []],

  ['looksAway', 'src/1-know/a.ts', 'export const a: any = 1', ['any']],
  ['looksAway', 'src/1-know/a.ts', 'export const a = 1 as unknown as Array<any>', ['any']],
  ['looksAway', 'src/1-know/a.ts', `// @ts-${'ignore'}\nexport const a = 1`, [`@ts-${'ignore'}`]],
  ['looksAway', 'src/1-know/a.ts', `f(\n  // biome-${'ignore'} lint: no\n  1)`, [`biome-${'ignore'}`]],
  ['looksAway', 'src/1-know/a.ts', '// any of these\nexport const any = "any"', []],

  ['switchedOff', 'src/1-know/a.test.ts', "test.only('x', () => {})", ['test.only']],
  ['switchedOff', 'src/1-know/a.test.ts', "describe.skip('x', () => {})", ['describe.skip']],
  ['switchedOff', 'src/1-know/a.test.ts', "test('x', { todo: true }, () => {})", ['todo']],
  ['switchedOff', 'src/1-know/a.test.ts', "test('x', { skip: 'later' }, () => {})", ['skip']],
  ['switchedOff', 'src/1-know/a.test.ts', "test('x', (t) => { t.skip('later') })", ['t.skip']],
  ['switchedOff', 'src/1-know/a.test.ts', "test('x', async (t) => { await t.test('y', { only: true }, () => {}) })", ['only']],
  ['switchedOff', 'src/1-know/a.test.ts', "test('x', { skip: !here && 'no data here' }, () => f({ skip: true }))", []],

  ['oneDoor', 'src/5-shell/http/a.ts', `pool.query('select * from ${own}.entry')`, [`${own}.entry`]],
  ['oneDoor', 'bench/a.ts', `pool.query(\`select \${a} from ${own}.standing where \${b}\`)`, [`${own}.standing`]],
  ['oneDoor', 'src/5-shell/record/a.ts', `pool.query('select * from ${own}.entry')`, []],
  ['oneDoor', 'src/5-shell/http/a.ts', `// select * from ${own}.entry\nconst host = '${own}.example.org'`, []],

  ['deskSentences', 'src/6-desk/a.tsx', 'export const a = <p>Nothing here</p>', ['Nothing here']],
  ['deskSentences', 'src/6-desk/a.tsx', 'export const a = <p aria-label="Close">{say("b")} · #{n}</p>', ['Close']],
  ['deskSentences', 'src/6-desk/a.tsx', "export const a = <p title={'x y z close'} className='page' />", ['x y z close']],
  ['deskSentences', 'src/6-desk/a.tsx', 'export const a = <p title={say("b")}><b>Parley</b> {" / "}</p>', []],
  ['deskSentences', 'tests/desk/a.ts', "page.getByText('Nothing here')", []],
  ['deskMarkup', 'src/6-desk/a.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: b }} />', ['dangerouslySetInnerHTML']],
  ['deskMarkup', 'src/6-desk/a.ts', 'node.innerHTML = b', ['innerHTML']],
  ['deskMarkup', 'src/6-desk/a.ts', "node.textContent = 'innerHTML'", []],

  ['sentences', 'src/5-shell/cli/a.ts', "ctx.out('it is done')", ['ctx.out']],
  ['sentences', 'src/5-shell/cli/a.ts', `ctx.err(\`no file \${name}\`)`, ['ctx.err']],
  ['sentences', 'src/5-shell/cli/a.ts', "out(ok ? 'all is well' : name)", ['out']],
  ['sentences', 'src/5-shell/cli/a.ts', "console.log(ctx.say('cli.done'))", ['console.log']],
  ['sentences', 'src/5-shell/cli/a.ts', "process.stdout.write('x')", ['process.stdout.write']],
  ['sentences', 'src/5-shell/cli/a.ts', `ctx.out(ctx.say('cli.done', { a: 'two words' })); ctx.out(\`  \${line}\`); ctx.out('')`, []],
]

for (const [rule, where, text, spots] of planted) {
  test(`${rule} finds ${spots.length === 0 ? 'nothing' : spots.join(', ')} in ${text.slice(0, 60).split('\n').join(' ')}`, () => {
    const found = codeRules[rule]?.(readSource(where, text)) ?? []
    assert.deepEqual(found.map(({ spot }) => spot).sort(), [...spots].sort())
  })
}

const plantedTexts: readonly (readonly [rule: string, path: string, text: string, lines: readonly number[]])[] = [
  ['machinePaths', 'docs/a.md', `see\n${path('home', 'ann')}`, [2]],
  ['machinePaths', 'src/1-know/a.ts', `const a = '${path('tmp', 'x')}' + '${path('work', 'y')}'`, [1, 1]],
  ['machinePaths', 'docs/a.md', `https://example.org${path('home', 'ann')} src${path('work', 'plan')}`, []],
  ['leftovers', 'src/1-know/a.ts', `// ${'TO'}DO later`, [1]],
  ['leftovers', 'docs/a.md', `a\nb ${'FIX'}ME`, [2]],
  ['leftovers', 'docs/a.md', 'to do later', []],
  ['registryHosts', 'package-lock.json', `{\n"${'resolved'}": "x" }`, [2]],
  ['registryHosts', '.npmrc', `registry=https://${'registry'}.npmjs.org`, [1]],
  ['registryHosts', 'docs/a.md', 'a registry.ts that is resolved', []],
]

for (const [rule, where, text, lines] of plantedTexts) {
  test(`${rule} finds ${lines.length} in ${where}`, () => {
    const found = textRules[rule]?.(where, text) ?? []
    assert.deepEqual(
      found.map(({ line }) => line),
      lines,
    )
  })
}

test('groundSize finds a ground that is too large, and does not count tests', () => {
  const part = (name: string, lines: number): Source => readSource(`src/0-ground/${name}`, long(lines))
  const found = (...parts: Source[]) => houseRules.groundSize?.(parts).length
  assert.equal(found(part('a.ts', 700), part('b.ts', 500), part('b.test.ts', 500)), 0)
  assert.equal(found(part('a.ts', 700), part('b.ts', 501)), 1)
})

test('groundUse finds what fewer than two floors above walk on', () => {
  const sources = [
    readSource('src/0-ground/lonely.ts', ''),
    readSource('src/0-ground/once.ts', ''),
    readSource('src/0-ground/twice.ts', "import './below.ts'"),
    readSource('src/0-ground/below.ts', ''),
    readSource('src/1-know/a.ts', "import '#ground/twice.ts'\nimport '#ground/once.ts'"),
    readSource('src/1-know/b.ts', "import '#ground/once.ts'"),
    readSource('src/2-bound/a.ts', "import '#ground/twice.ts'"),
    readSource('src/3-watch/a.test.ts', "import '#ground/lonely.ts'\nimport '#ground/once.ts'"),
  ]
  assert.deepEqual(
    houseRules.groundUse?.(sources).map(({ path }) => path),
    ['src/0-ground/lonely.ts', 'src/0-ground/once.ts'],
  )
})

test('an exception covers its own finding only, and one that covers nothing is told', () => {
  const findings = [
    { path: 'a.ts', line: 3, spot: 'long', why: 'w' },
    { path: 'b.ts', line: 4, spot: 'long', why: 'w' },
  ]
  const allowed = { 'sizes a.ts#long': 'r', 'sizes c.ts': 'r', 'purity b.ts': 'r' }
  assert.deepEqual(judge('sizes', findings, allowed), { broken: ['b.ts:4 long: w'], idle: ['sizes c.ts'] })
})
