/**
 * A server to be measured, in a process of its own: `node served.ts parley|desk|plain CONNECTION KEYS`. Prints one line of JSON with its
 * port and ends when its input ends.
 *
 * `parley` is the API on the register; `desk` is that with the desk beside it. `plain` is what it is compared with: the same HTTP library, which reads the JSON and inserts it
 * as one row, durably, through a pool as large as the clients are many, and checks nothing.
 */
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal } from '#ground/refusal.ts'
import { serveApi } from '#shell/http/serve.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { prepareDesk } from '#shell/office/desk.ts'
import { openRegister } from '#shell/record/pg-register.ts'

const [kind, given = '{}', keys = ''] = process.argv.slice(2)
const connection = JSON.parse(given) as pg.ClientConfig
const repository = fileURLToPath(new URL('../../', import.meta.url))
const tell = (port: number) => process.stdout.write(`${JSON.stringify({ port })}\n`)
process.stdin.resume().on('end', () => process.exit(0))

if (kind === 'plain') {
  const pool = new pg.Pool({ ...connection, max: 32 })
  const app = new Hono()
  app.post('/plain', async (c) => {
    const body: unknown = await c.req.json()
    const { rows } = await pool.query<{ id: string }>({
      name: 'insert',
      text: 'insert into plain (body) values ($1) returning id',
      values: [JSON.stringify(body)],
    })
    return c.json({ id: rows[0]?.id }, 201)
  })
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => tell(port))
} else {
  const register = await openRegister({ connection, openKeys: (expected) => openKeyStore(keys, { expected }), now: Date.now })
  if (isRefusal(register)) throw new TypeError(JSON.stringify(register))
  const opened = await register.submit({ verb: 'open', store: 'office', house: 'bench', zone: 'UTC' }, CLOCK)
  // A record that was filled before is open already.
  if (isRefusal(opened) && opened.code !== 'record-open-already') throw new TypeError(JSON.stringify(opened))
  const note = (line: string) => process.stderr.write(`${line}\n`)
  const desk = kind === 'desk' ? { desk: await prepareDesk(repository, (id, values) => note(`${id} ${JSON.stringify(values)}`)) } : {}
  const served = await serveApi(register, { port: 0, now: Date.now, note, ...desk })
  if (isRefusal(served)) throw new TypeError(JSON.stringify(served))
  tell(served.port)
}
