/** What the test server and the tests that use it have in common. */
import type { SocketConnection } from '#shell/postgres/probe.ts'

/** The variable through which test files learn of the server: its connection as JSON. */
export const serverVariable = 'PARLEY_TEST_SERVER'

/** The database that every test database is a copy of. */
export const templateName = 'template_parley'

/** The server of this run. Throws when there is none, and says how to have one. */
export function testServer(): SocketConnection {
  const given = process.env[serverVariable]
  if (given === undefined) throw new Error('no test server: run node with --test-global-setup=./tools/test-server.ts, or ./parley test')
  return JSON.parse(given) as SocketConnection
}
