import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultData, foreign, port, socketFolder } from './folder.ts'
import { judgeTraits, type Traits, unreachable } from './given.ts'
import { judgeLock } from './lock-file.ts'
import { lastLines } from './log.ts'
import { stateBehind } from './probe.ts'
import { type ProblemCode, problemExit, problemOf, problemSentence, StartProblem, saysNoRoom } from './problem.ts'
import { alive, began, look, type Seen } from './process.ts'
import { officeSettings, postgresArguments } from './settings.ts'

test('the data folder when none is named: in the repository; for root by the system, one for each repository', () => {
  assert.equal(defaultData('/srv/parley', false), '/srv/parley/data')
  const root = defaultData('/srv/parley', true)
  assert.match(root, /^\/var\/lib\/parley\/[0-9a-f]{12}$/)
  assert.notEqual(defaultData('/srv/other', true), root)
})

test('the socket is beside the data while its path fits, to the byte', () => {
  const longest = 107 - '/socket'.length - `/.s.PGSQL.${port}`.length
  const data = (bytes: number) => `/${'d'.repeat(bytes - 1)}`
  assert.equal(socketFolder(data(longest), 1000), `${data(longest)}/socket`)
  assert.match(socketFolder(data(longest + 1), 1000), /^\/tmp\/parley-1000-[0-9a-f]{12}$/)
  assert.match(socketFolder(data(longest + 1), 0), /^\/var\/lib\/parley\/socket-[0-9a-f]{12}$/)
  assert.match(socketFolder(`/${'é'.repeat(longest / 2)}`, 1000), /^\/tmp\//, 'bytes are counted, not letters')
  assert.notEqual(socketFolder(data(150), 1000), socketFolder(data(151), 1000))
})

test('what may be in a folder without a database', () => {
  assert.equal(foreign([]), undefined)
  assert.equal(foreign(['socket', 'postgres.4711', 'postgres.log', 'programs', 'lost+found']), undefined)
  assert.equal(foreign(['socket', 'letters.txt']), 'letters.txt')
  assert.equal(foreign(['postgres.old']), 'postgres.old')
})

/** What a lock file says, what is known of the process it names, and who therefore holds it. */
const own: Seen = { program: 'postgres', folder: '/d/postgres', uid: 7 }
const locks: readonly (readonly [text: string | undefined, seen: Seen | undefined, held: ReturnType<typeof judgeLock>])[] = [
  [undefined, own, { held: 'free' }],
  ['', own, { held: 'nameless' }],
  ['\n', own, { held: 'nameless' }],
  ['words\n', own, { held: 'nameless' }],
  ['0\n', own, { held: 'nameless' }],
  ['4711\n/d/postgres\n', undefined, { held: 'free' }],
  ['4711\n/d/postgres\n', own, { held: 'server', pid: 4711 }],
  ['-4711\n/d/postgres\n', own, { held: 'server', pid: 4711 }],
  ['4711\n', { ...own, program: 'sleep' }, { held: 'stale', pid: 4711, program: 'sleep' }],
  ['4711\n', { ...own, folder: '/other/postgres' }, { held: 'stale', pid: 4711, program: 'postgres' }],
  ['4711\n', { ...own, uid: 8 }, { held: 'stale', pid: 4711, program: 'postgres' }],
  // What is not known speaks for the server: its lock must never be taken from it.
  ['4711\n', { ...own, folder: undefined }, { held: 'server', pid: 4711 }],
  ['4711\n', { program: undefined, folder: undefined, uid: undefined }, { held: 'server', pid: 4711 }],
]
for (const [text, seen, held] of locks) {
  test(`a lock file of ${JSON.stringify(text)}, process ${JSON.stringify(seen)}: ${held.held}`, () => {
    assert.deepEqual(
      judgeLock(text, '/d/postgres', 7, () => seen),
      held,
    )
  })
}

test('a process is known by what the system says of it', () => {
  assert.ok(alive(process.pid) && look(process.pid))
  assert.equal(alive(2 ** 30), false)
  assert.equal(look(2 ** 30), undefined)
  assert.equal(began(2 ** 30), undefined)
})

const place = { server: 'db:5432', database: 'office', user: 'clerk' }
const good: Traits = { version: 150000, encoding: 'UTF8', readOnly: false, mayCreate: true }
const traits: readonly (readonly [change: Partial<Traits>, code: ProblemCode | undefined])[] = [
  [{}, undefined],
  [{ version: 180004 }, undefined],
  [{ version: 149999 }, 'given-too-old'],
  [{ version: 140013 }, 'given-too-old'],
  [{ version: 90624 }, 'given-too-old'],
  [{ encoding: 'SQL_ASCII' }, 'given-encoding'],
  [{ readOnly: true }, 'given-read-only'],
  [{ mayCreate: false }, 'given-no-right'],
]
for (const [change, code] of traits) {
  test(`a given database with ${JSON.stringify(change)}: ${code ?? 'will do'}`, () => {
    assert.equal(judgeTraits({ ...good, ...change }, place)?.code, code)
  })
}

test('an old server is told its release and the one that is needed', () => {
  const problem = judgeTraits({ ...good, version: 140013 }, place)
  assert.ok(problem)
  assert.match(problemSentence(problem, 'en'), /\(db:5432\) is PostgreSQL 14\.13\. PostgreSQL 15 or newer is needed\.$/)
})

test('an error of a connection: what it says of the server', () => {
  const states: readonly (readonly [error: object, state: string | undefined])[] = [
    [{ code: 'ENOENT' }, 'none'],
    [{ code: 'ECONNREFUSED' }, 'none'],
    [{ code: '57P03', message: 'the database system is starting up' }, 'not yet'],
    [{ message: 'Connection terminated unexpectedly' }, 'not yet'],
    [{ code: '28P01', message: 'password authentication failed' }, undefined],
  ]
  for (const [error, state] of states) assert.equal(stateBehind(error), state)
  assert.equal(unreachable(Object.assign(new Error('x'), { code: '3D000' }), place).code, 'given-no-database')
  assert.equal(unreachable(Object.assign(new Error('x'), { code: '28P01' }), place).code, 'given-password')
  const several = new AggregateError([new Error('connect ECONNREFUSED ::1'), new Error('connect ECONNREFUSED 127.0.0.1')])
  assert.equal(unreachable(several, place).values.reason, 'connect ECONNREFUSED ::1; connect ECONNREFUSED 127.0.0.1')
})

test('an error of the file system becomes the problem behind it, and an unknown one stays what it is', () => {
  const codes: readonly (readonly [code: string, problem: ProblemCode])[] = [
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EACCES', 'unwritable'],
    ['EROFS', 'unwritable'],
    ['ENOTDIR', 'not-a-folder'],
    ['ENAMETOOLONG', 'path-too-long'],
  ]
  for (const [code, expected] of codes) {
    const problem = problemOf(Object.assign(new Error(code), { code }), '/d')
    assert.ok(problem instanceof StartProblem)
    assert.equal(problem.code, expected)
  }
  const other = Object.assign(new Error('x'), { code: 'EIO' })
  assert.equal(problemOf(other, '/d'), other)
  assert.ok(saysNoRoom('could not write to file "x": No space left on device'))
  assert.equal(saysNoRoom('permission denied'), false)
})

test('the reason in a log: without the times, and without what is said at every start', () => {
  const log = [
    '2026-01-02 03:04:05.678 UTC [17] LOG:  starting PostgreSQL 18.4',
    '2026-01-02 03:04:05.678 UTC [17] LOG:  unrecognized configuration parameter "x"',
    '2026-01-02 03:04:05.678 UTC [17] FATAL:  configuration file contains errors',
    '2026-01-02 03:04:05.678 UTC [17] LOG:  database system is shut down',
    '',
  ].join('\n')
  assert.equal(lastLines(log), 'LOG:  unrecognized configuration parameter "x" / FATAL:  configuration file contains errors')
  assert.equal(lastLines(''), '')
})

test('the server is told to be durable and to listen on its socket alone, whatever else is set', () => {
  const told = postgresArguments({ cluster: '/d/postgres', socket: '/d, "x"/socket' }, { ...officeSettings, listen_addresses: '*' })
  for (const setting of ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'listen_addresses='])
    assert.ok(told.includes(setting), setting)
  assert.ok(told.includes('unix_socket_directories="/d, ""x""/socket"'))
})

test('a problem is told in the language of the reader, and what is miswritten ends with 2', () => {
  assert.equal(problemExit(new StartProblem('url-unreadable')), 2)
  assert.equal(problemExit(new StartProblem('in-use')), 1)
  const problem = new StartProblem('in-use', { folder: '/d', process: '4711' })
  assert.equal(
    problemSentence(problem, 'en'),
    'Another parley (process 4711) already uses /d. Stop it, or choose another folder with --data.',
  )
  assert.equal(
    problemSentence(problem, 'fr'),
    'Un autre parley (processus 4711) utilise déjà /d. Arrêtez-le, ou choisissez un autre dossier avec --data.',
  )
})
