import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'

/*
 * The launcher in a house of its own, with an npm that only pretends: it notes that it was called, takes a while, and leaves
 * this very Node behind. So nothing here needs a network, and what is tested is the order of things.
 */

const launcher = fileURLToPath(new URL('../parley', import.meta.url))

interface House {
  readonly folder: string
  /** Starts the launcher; gives how it ended. */
  start(options?: {
    readonly script?: string
    readonly env?: Record<string, string>
  }): Promise<{ code: number | null; out: string; err: string }>
  /** Starts it as the head of a process group, to be killed. */
  begin(): ChildProcess
  /** How often npm was called. */
  calls(): number
  write(name: string, text: string): void
}

function build(t: TestContext, seconds: string): House {
  const folder = mkdtempSync(path.join(tmpdir(), 'parley-launcher-'))
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  copyFileSync(launcher, path.join(folder, 'parley'))
  write('package-lock.json', '{ "version": 1 }')
  write('src/5-shell/main.ts', "console.log(['ran', ...process.argv.slice(2)].join(' '))")
  write(
    'bin/npm',
    `#!/bin/sh
echo "$*" >>"${folder}/calls"
rm -rf node_modules
mkdir -p node_modules/.bin
sleep ${seconds}
ln -s "${process.execPath}" node_modules/.bin/node
`,
  )
  chmodSync(path.join(folder, 'bin/npm'), 0o755)
  symlinkSync(process.execPath, path.join(folder, 'bin/node'))
  const path_ = `${path.join(folder, 'bin')}:${process.env.PATH}`
  return {
    folder,
    write,
    begin: () => spawn(path.join(folder, 'parley'), [], { env: { ...process.env, PATH: path_ }, detached: true, stdio: 'ignore' }),
    calls: () => (existsSync(path.join(folder, 'calls')) ? readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n').length : 0),
    start({ script = path.join(folder, 'parley'), env = {} } = {}) {
      const child = spawn(script, ['a b', 'c'], { env: { ...process.env, PATH: path_, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
      const told = { out: '', err: '' }
      child.stdout.on('data', (chunk) => {
        told.out += chunk
      })
      child.stderr.on('data', (chunk) => {
        told.err += chunk
      })
      return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...told })))
    },
  }
}

/** Waits until something is so. */
async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (so()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.fail('it never came about')
}

const ran = 'ran a b c\n'

test('the first start installs, the next is quiet and writes nothing', async (t) => {
  const house = build(t, '0')
  const first = await house.start()
  assert.deepEqual([first.code, first.out], [0, ran])
  assert.match(first.err, /^parley: installing/)
  assert.match(readFileSync(path.join(house.folder, 'calls'), 'utf8'), /^ci --include=dev --include=optional /)
  const before = globSync('**/*', { cwd: house.folder }).sort()
  assert.deepEqual(await house.start(), { code: 0, out: ran, err: '' })
  assert.deepEqual(globSync('**/*', { cwd: house.folder }).sort(), before)
  assert.equal(house.calls(), 1)
  assert.equal(existsSync(path.join(house.folder, '.installing')), false)
})

test('a lock file that changed installs again; one that was only touched does not', async (t) => {
  const house = build(t, '0')
  await house.start()
  utimesSync(path.join(house.folder, 'package-lock.json'), new Date(), new Date())
  await house.start()
  assert.equal(house.calls(), 1)
  house.write('package-lock.json', '{ "version": 2 }')
  assert.equal((await house.start()).out, ran)
  assert.equal(house.calls(), 2)
})

test('of several first starts at once one installs, and all run', async (t) => {
  const house = build(t, '0.5')
  const ends = await Promise.all([house.start(), house.start(), house.start()])
  assert.deepEqual(
    ends.map(({ code, out }) => [code, out]),
    Array.from({ length: 3 }, () => [0, ran]),
  )
  assert.equal(house.calls(), 1)
  assert.equal(ends.filter(({ err }) => /waiting for another start/.test(err)).length, 2)
})

test('an installation that was killed is done again', async (t) => {
  const house = build(t, '30')
  const child = house.begin()
  await until(() => existsSync(path.join(house.folder, 'node_modules')))
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await until(() => child.signalCode !== null)
  house.write('bin/npm', readFileSync(path.join(house.folder, 'bin/npm'), 'utf8').replace('sleep 30', 'sleep 0'))
  assert.equal((await house.start()).out, ran)
  assert.equal(house.calls(), 2)
})

test('an npm that outlives its launcher is waited for, not run over', async (t) => {
  const house = build(t, '1')
  const child = house.begin()
  await until(() => existsSync(path.join(house.folder, 'node_modules')))
  process.kill(child.pid ?? 0, 'SIGKILL')
  await until(() => child.signalCode !== null)
  assert.equal((await house.start()).out, ran)
  assert.equal(house.calls(), 1)
})

test('an npm that fails is told, leaves no lock, and is tried again', async (t) => {
  const house = build(t, '0')
  const npm = readFileSync(path.join(house.folder, 'bin/npm'), 'utf8')
  house.write('bin/npm', npm.replace('sleep 0', 'exit 7'))
  const failed = await house.start()
  assert.equal(failed.code, 1)
  assert.match(failed.err, /the installation failed/)
  assert.equal(existsSync(path.join(house.folder, '.installing')), false)
  house.write('bin/npm', npm)
  assert.equal((await house.start()).out, ran)
})

test('a lock left behind is swept away: of a dead process, and of one that never said who it was', async (t) => {
  const dead = spawn('true')
  await new Promise((resolve) => dead.on('close', resolve))
  const machine = await new Promise<string>((resolve) => {
    spawn('uname', ['-n']).stdout.on('data', (chunk) => resolve(String(chunk).trim()))
  })
  for (const who of [`${dead.pid} ${machine}\n`, '']) {
    const house = build(t, '0')
    house.write('.installing/who', who)
    const old = new Date(Date.now() - 5 * 60_000)
    utimesSync(path.join(house.folder, '.installing'), old, old)
    assert.equal((await house.start()).out, ran)
    assert.equal(house.calls(), 1)
  }
})

test('it works through links, relative and absolute', async (t) => {
  const house = build(t, '0')
  mkdirSync(path.join(house.folder, 'links'))
  symlinkSync('../parley', path.join(house.folder, 'links/one'))
  symlinkSync(path.join(house.folder, 'links/one'), path.join(house.folder, 'links/two'))
  assert.equal((await house.start({ script: path.join(house.folder, 'links/two') })).out, ran)
})

test('settings of the user for Node do not break the start', async (t) => {
  const house = build(t, '0')
  assert.equal((await house.start({ env: { NODE_OPTIONS: '--no-such-option', NODE_ENV: 'production' } })).out, ran)
})

test('a Node that is missing or too old and a missing npm are told in a sentence, and nothing is begun', async (t) => {
  const house = build(t, '0')
  const tools = path.join(house.folder, 'tools')
  mkdirSync(tools)
  for (const tool of ['sh', 'dirname', 'cmp', 'find', 'mkdir']) {
    const found = (process.env.PATH ?? '').split(':').find((folder) => existsSync(path.join(folder, tool)))
    symlinkSync(path.join(found ?? '', tool), path.join(tools, tool))
  }
  const env = { PATH: tools }
  const without = await house.start({ env })
  assert.deepEqual([without.code, without.out], [2, ''])
  assert.match(without.err, /^parley: Node is not installed\. /)
  house.write('tools/node', '#!/bin/sh\necho v18.20.4\n')
  chmodSync(path.join(tools, 'node'), 0o755)
  assert.match((await house.start({ env })).err, /^parley: npm is not installed\. /)
  symlinkSync(path.join(house.folder, 'bin/npm'), path.join(tools, 'npm'))
  const old = await house.start({ env })
  assert.deepEqual([old.code, old.err], [2, 'parley: Node v18.20.4 is too old: Node 20 or newer is needed.\n'])
  assert.equal(house.calls(), 0)
})
