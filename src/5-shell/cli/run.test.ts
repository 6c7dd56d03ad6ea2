import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { refuse } from '#ground/refusal.ts'
import { locales, say } from '#ground/say.ts'
import { runLine } from '../../../tests/support/terminal.ts'
import { problemOf } from '../postgres/problem.ts'
import { type Command, defineCommand } from './command.ts'
import { commands } from './commands.ts'
import type { Table } from './run.ts'

/** A command that tells what it was given, under a name the catalogues know. */
const echo: Command = defineCommand({
  name: 'play',
  args: [
    { name: 'FIRST', help: 'cli.option.help' },
    { name: 'REST', help: 'cli.option.help', optional: true, many: true },
  ],
  options: {
    at: { type: 'string', takes: 'TIME', help: 'cli.option.json' },
    fact: { type: 'string', takes: 'FILE', multiple: true, help: 'cli.option.json' },
    rows: { type: 'string', takes: 'N', default: '7', help: 'cli.option.json' },
    loud: { type: 'boolean', help: 'cli.option.json' },
  },
  async run({ args, values, locale, data }) {
    data({ args, values, locale })
    return 1
  },
})
const strict = defineCommand({
  name: 'ask',
  args: [],
  options: { rulebook: { type: 'string', takes: 'DIR', required: true, help: 'cli.option.json' } },
  run: async () => 0,
})
const broken = defineCommand({
  name: 'bench',
  args: [],
  options: {},
  run: async () => {
    throw new Error('the name of a source')
  },
})
const crowded = defineCommand({
  name: 'replay',
  args: [],
  options: {},
  run: async () => {
    throw problemOf(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }), '/some/folder')
  },
})
const forging = defineCommand({
  name: 'check',
  args: [],
  options: {},
  run: async (ctx) => {
    ctx.out('M\u001b[31m1\u001b]0;owned\u0007 prohibits it.')
    ctx.err('a\rb')
    return 0
  },
})
const refusing = defineCommand({
  name: 'vectors',
  args: [],
  options: {},
  run: async (ctx) => ctx.refused(refuse('shape-missing', { accepted: 'text' }, { file: 'a.yaml', line: 3, field: 'x' })),
})
const table: Table = {
  play: async () => ({ command: echo }),
  ask: async () => ({ command: strict }),
  bench: async () => ({ command: broken }),
  replay: async () => ({ command: crowded }),
  vectors: async () => ({ command: refusing }),
  check: async () => ({ command: forging }),
}

const tell = (line: string, env: Record<string, string> = {}, from: Table = table) => runLine(line === '' ? [] : line.split(' '), env, from)

test('a command is given its arguments and options, and its exit code is that of the line', async () => {
  const { code, out, err } = await tell('play a b c --at noon --fact x --fact=y --loud')
  assert.equal(code, 1)
  assert.equal(err, '')
  assert.deepEqual(JSON.parse(out), {
    args: ['a', 'b', 'c'],
    values: { at: 'noon', fact: ['x', 'y'], loud: true, rows: '7' },
    locale: 'en',
  })
})

test('what is not said has a plain value', async () => {
  const { out } = await tell('play -- --at')
  assert.deepEqual(JSON.parse(out), { args: ['--at'], values: { fact: [], loud: false, rows: '7' }, locale: 'en' })
})

test('the language comes from --lang, then LC_ALL, LC_MESSAGES and LANG, then it is English', async () => {
  const locale = async (line: string, env: Record<string, string>) => JSON.parse((await tell(line, env)).out).locale
  assert.equal(await locale('play a', {}), 'en')
  assert.equal(await locale('play a', { LANG: 'fr_FR.UTF-8' }), 'fr')
  assert.equal(await locale('play a', { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }), 'en')
  assert.equal(await locale('play a', { LANG: 'en', LC_MESSAGES: 'fr', LC_ALL: '' }), 'fr')
  assert.equal(await locale('play a --lang en', { LANG: 'fr' }), 'en')
  assert.equal(await locale('--lang fr play a', {}), 'fr')
})

/** Line, and what standard error must hold: bad usage is 2, and says what was meant or accepted. */
const misuses: readonly (readonly [line: string, told: RegExp])[] = [
  ['', /Usage: parley COMMAND/],
  ['plai x', /no command “plai”.*“play”\?\nSee “parley help”/],
  ['hepl', /“help”\?/],
  ['constructor', /no command “constructor”/],
  ['zzzzzz', /no command “zzzzzz”\.\n/],
  ['play', /needs FIRST: Show this help and stop\./],
  ['play a --ta noon', /no option --ta\. Did you mean “--at”\?\nSee “parley play --help”/],
  ['play a --toString', /no option --toString\.\n/],
  ['play a --at', /--at needs a value: --at TIME/],
  ['play a --at --loud', /--at needs a value/],
  ['play a --at=', /--at needs a value/],
  ['play a --at 1 --at 2', /--at is given twice/],
  ['play a --loud=yes', /--loud takes no value, but “yes”/],
  ['play a --lang de', /does not speak “de”\. It speaks en, fr\./],
  ['ask', /needs the option --rulebook: Print the result/],
  ['ask x --rulebook d', /“x” is one argument too many for “parley ask”, which takes none/],
]
for (const [line, told] of misuses) {
  test(`bad usage: parley ${line}`, async () => {
    const { code, out, err } = await tell(line)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, told)
  })
}

test('bad usage is told in the language asked for, and as data under --json', async () => {
  const { err, out } = await tell('play --lang fr --json')
  assert.match(err, /a besoin de FIRST : Afficher cette aide et s’arrêter\./)
  assert.equal(JSON.parse(out).refused[0].code, 'cli.usage.argument-missing')
})

test('a refusal is told on one line with its place, gives 2, and is data under --json', async () => {
  const { code, err, out } = await tell('vectors --json')
  assert.equal(code, 2)
  assert.match(err, /^a\.yaml:3 x: \S.*\n$/)
  const [refused] = JSON.parse(out).refused
  assert.deepEqual(refused.where, { file: 'a.yaml', line: 3, field: 'x' })
  assert.equal(refused.code, 'shape-missing')
  assert.ok(err.includes(refused.sentence))
})

test('what is told cannot move the cursor or forge a line', async () => {
  const { out, err } = await tell('check')
  assert.equal(out, 'M\\u001b[31m1\\u001b]0;owned\\u0007 prohibits it.\n')
  assert.equal(err, 'a\\u000db\n')
})

test('a full disk is told as that, and not as a fault', async () => {
  const { code, err } = await tell('replay')
  assert.equal(code, 1)
  assert.match(err, /no room left to write in \/some\/folder/)
  assert.doesNotMatch(err, /fault/)
})

test('a fault gives 1, a number that stays the same, and its message only under PARLEY_DEBUG=1', async () => {
  const [one, two] = [await tell('bench'), await tell('bench')]
  assert.equal(one.code, 1)
  assert.match(one.err, /at fault \(fault [0-9a-f]{6}\)/)
  assert.doesNotMatch(one.err, /source/)
  assert.equal(one.err, two.err)
  assert.match((await tell('bench', { PARLEY_DEBUG: '1' })).err, /Error: the name of a source\n\s+at /)
  const unloadable = { test: () => Promise.reject(new Error('broken file')) }
  assert.equal((await tell('test', {}, unloadable)).code, 1)
})

test('help lists every command; each has its own help, also as data and in every language', async () => {
  for (const line of ['help', '--help', '-h', 'help --lang fr']) {
    const { code, out } = await tell(line, {}, commands)
    assert.equal(code, 0)
    for (const name of Object.keys(commands)) assert.match(out, new RegExp(`^  ${name} `, 'm'))
  }
  for (const name of Object.keys(commands)) {
    for (const locale of locales) {
      const { code, out, err } = await tell(`help ${name} --lang ${locale}`, {}, commands)
      assert.deepEqual([code, err], [0, ''])
      assert.match(out, new RegExp(`parley ${name}`))
      assert.ok(out.includes(say(locale, 'cli.option.json')))
      assert.equal((await tell(`${name} --help --lang ${locale}`, {}, commands)).out, out)
    }
    assert.equal(JSON.parse((await tell(`${name} --help --json`, {}, commands)).out).command, name)
  }
})

test('help of a command shows what it takes, what is required and what holds otherwise', async () => {
  const { out } = await tell('play --help')
  assert.match(out, /^Usage: parley play FIRST \[REST\.\.\.\] \[OPTION\.\.\.\]$/m)
  assert.match(out, /--rows N .*\(default: 7\)/)
  assert.match((await tell('ask --help')).out, /parley ask --rulebook DIR \[OPTION\.\.\.\][\s\S]*\(required\)/)
})

test('every command file is in the table, under its own name', async () => {
  const folder = fileURLToPath(new URL('./', import.meta.url))
  const listed = []
  for (const [name, load] of Object.entries(commands)) {
    const { command } = await load()
    assert.equal(command.name, name)
    listed.push(name)
  }
  const files = globSync('*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'))
  const exporting = []
  for (const file of files) if ('command' in (await import(`./${file}`))) exporting.push(file.slice(0, -3))
  assert.deepEqual(exporting.sort(), listed.sort())
})
