import assert from 'node:assert/strict'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { findShipped } from '#shell/postgres/binaries.ts'
import { isRoot } from '#shell/postgres/stand-in.ts'
import { begin, folderFor, ordinaryUser, pristine, query } from '../support/start.ts'

/* Circumstances that do not allow a start: each is told for what it is, before anything is made. */

const madeBefore = pristine()

/** A case: its name, what is laid out in a new folder (gives the data path to ask for), and the code and exit that must come. */
const refused: readonly (readonly [
  name: string,
  lay: (folder: string) => string,
  code: string,
  exit: 1 | 2,
  found: (folder: string) => object,
])[] = [
  [
    'the path is a file',
    (folder) => {
      writeFileSync(path.join(folder, 'file'), 'x')
      return path.join(folder, 'file')
    },
    'not-a-folder',
    2,
    (folder) => ({ folder: path.join(folder, 'file') }),
  ],
  [
    'the path leads through a file',
    (folder) => {
      writeFileSync(path.join(folder, 'file'), 'x')
      return path.join(folder, 'file', 'deep', 'data')
    },
    'not-a-folder',
    2,
    (folder) => ({ folder: path.join(folder, 'file') }),
  ],
  [
    'the folder holds something of somebody else',
    (folder) => {
      writeFileSync(path.join(folder, 'letters'), 'x')
      return folder
    },
    'folder-not-empty',
    2,
    (folder) => ({ folder, found: 'letters' }),
  ],
  [
    'the path is longer than the database can keep',
    (folder) => path.join(folder, 'a'.repeat(250), 'b'.repeat(250), 'c'.repeat(250), 'd'.repeat(250)),
    'path-too-long',
    2,
    () => ({}),
  ],
]
for (const [name, lay, code, exit, found] of refused) {
  test(name, async (t) => {
    const folder = path.join(await folderFor(t), 'place')
    mkdirSync(folder, { mode: 0o755 })
    const data = lay(folder)
    const before = readdirSync(folder)
    const problem = await begin(t, { data }).problem()
    assert.deepEqual([problem.code, problem.exit], [code, exit])
    assert.deepEqual({ ...problem.values, ...found(folder) }, problem.values)
    assert.deepEqual(readdirSync(folder), before)
    assert.equal(statSync(folder).mode & 0o777, 0o755, 'the modes of what is not ours are left alone')
  })
}

test('an ordinary user on a folder that cannot be written', async (t) => {
  const user = await ordinaryUser()
  const folder = path.join(await folderFor(t), 'closed')
  mkdirSync(folder)
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o555)
  const { code, exit, values, sentence } = await begin(t, { data: path.join(folder, 'on', 'data') }, { as: user }).problem()
  assert.deepEqual([code, exit, values.folder], ['unwritable', 1, folder])
  assert.match(sentence, /cannot be written: EACCES: permission denied.+choose another folder with --data\.$/)
  assert.deepEqual(readdirSync(folder), [])
})

test('a folder that belongs to another user', { skip: !isRoot && 'only root can make one' }, async (t) => {
  const user = await ordinaryUser()
  const data = await madeBefore(t)
  const ordinary = await begin(t, { data }, { as: { uid: 65_500, gid: 65_500 } }).problem()
  assert.ok(ordinary.code === 'owner' || ordinary.code === 'unwritable', ordinary.sentence)
  chownSync(path.join(data, 'postgres'), 65_500, 65_500)
  const { code, values } = await begin(t, { data }).problem()
  assert.deepEqual([code, values], ['owner', { folder: data, owner: 65_500, user: 0 }])
  chownSync(path.join(data, 'postgres'), user?.uid ?? 0, user?.gid ?? 0)
})

test('root, and a folder that the user who runs PostgreSQL cannot enter', { skip: !isRoot && 'this is not root' }, async (t) => {
  const closed = path.join(await folderFor(t), 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const { code, exit, sentence } = await begin(t, { data: path.join(closed, 'data') }).problem()
  assert.deepEqual([code, exit], ['stand-in-cannot-enter', 1])
  assert.match(sentence, /user \w+, who runs it, cannot enter .+closed\. Choose another folder with --data, such as /)
  assert.deepEqual(readdirSync(closed), [])
})

test('a database of another release', async (t) => {
  const data = await madeBefore(t)
  writeFileSync(path.join(data, 'postgres', 'PG_VERSION'), '17\n')
  const { code, values } = await begin(t, { data }).problem()
  assert.deepEqual([code, values], ['release-differs', { folder: data, found: '17', needed: '18' }])
})

test('a server that ends while it starts: the reason from its log is told', async (t) => {
  const data = await madeBefore(t)
  writeFileSync(path.join(data, 'postgres', 'postgresql.auto.conf'), "no_such_setting = 'x'\n")
  const { code, exit, sentence } = await begin(t, { data }).problem()
  assert.deepEqual([code, exit], ['not-started', 1])
  assert.match(sentence, /did not start on .+no_such_setting.+Its log is .+postgres\.log\.$/)
})

test('a linked folder is followed, and is one and the same for two starts', async (t) => {
  const data = await madeBefore(t)
  const link = path.join(path.dirname(data), 'link')
  symlinkSync(data, link)
  const driver = begin(t, { data: link })
  assert.equal((await driver.ready()).connection.host, path.join(data, 'socket'))
  assert.equal((await begin(t, { data }).problem()).code, 'in-use')
  await driver.stop()
})

test('library links that npm did not make', async (t) => {
  const folder = await folderFor(t)
  const user = await ordinaryUser()
  const shipped = await findShipped()
  const native = path.join(folder, 'native')
  cpSync(shipped.native, native, { recursive: true, verbatimSymlinks: true })
  const unlink = () => {
    for (const entry of readdirSync(path.join(native, 'lib'), { withFileTypes: true }))
      if (entry.isSymbolicLink()) rmSync(path.join(native, 'lib', entry.name))
  }
  const options = { shipped: { ...shipped, native } }
  unlink()
  chmodSync(path.join(native, 'bin', 'initdb'), 0o644)
  const place = path.join(folder, 'place')
  mkdirSync(place)
  if (user) chownSync(place, user.uid, user.gid)
  const closed = begin(t, { data: path.join(place, 'copied'), options }, { as: closedTo(native, user) })
  const { connection } = await closed.ready()
  await closed.noted('start.note.copied')
  assert.equal((await query(connection, 'select 1 as one'))[0]?.one, 1)
  assert.ok(existsSync(path.join(place, 'copied', 'programs', `postgres-${shipped.version}`, 'lib', 'libpq.so.5')))
  await closed.stop()
  // And where the folder is ours to write, they are made in place.
  openTo(native, user)
  const open = begin(t, { data: path.join(place, 'made'), options }, { as: user })
  await open.ready()
  assert.ok(existsSync(path.join(native, 'lib', 'libpq.so.5')))
  assert.equal(existsSync(path.join(place, 'made', 'programs')), false)
  await open.stop()
})

/** Makes the libraries unwritable for the user, whom it gives back. */
function closedTo(native: string, user: { uid: number; gid: number } | undefined) {
  chmodSync(path.join(native, 'lib'), 0o555)
  return user
}

function openTo(native: string, user: { uid: number; gid: number } | undefined): void {
  chmodSync(path.join(native, 'lib'), 0o755)
  if (!user) return
  for (const name of ['lib', 'bin', 'bin/initdb', 'bin/postgres']) chownSync(path.join(native, name), user.uid, user.gid)
}
