/**
 * A small parley for the tests of the launcher: it starts PostgreSQL on a folder, or uses a given one, tells each event as one
 * line of JSON, and stops when its standard input ends or it is told to.
 */

import { useGiven } from '#shell/postgres/given.ts'
import { problemExit, problemSentence, StartProblem } from '#shell/postgres/problem.ts'
import { type Server, startPostgres } from '#shell/postgres/server.ts'
import type { Event, Orders } from '../support/start.ts'

const tell = (event: Event) => process.stdout.write(`${JSON.stringify(event)}\n`)
const note = (id: string, values: object) => tell({ event: 'note', id, values })
const orders = JSON.parse(process.argv[2] ?? '') as Orders

function failed(event: 'problem' | 'lost', error: unknown): void {
  if (error instanceof StartProblem) tell({ event, code: error.code, values: error.values, sentence: problemSentence(error, 'en') })
  else tell({ event, code: 'fault', values: {}, sentence: String(error instanceof Error ? error.stack : error) })
  process.exitCode = error instanceof StartProblem ? problemExit(error) : 70
}

let server: Server | undefined
try {
  server = 'url' in orders ? await useGiven(orders.url, note) : await startPostgres(orders.data, note, orders.options ?? {})
  tell({ event: 'ready', how: server.how, connection: server.connection })
} catch (error) {
  failed('problem', error)
}
if (server) {
  const running = server
  const stop = async () => {
    await running.stop()
    tell({ event: 'stopped' })
    process.exit()
  }
  running.lost.then((error) => {
    failed('lost', error)
    process.exit()
  })
  process.on('SIGTERM', stop)
  process.stdin.on('end', stop).resume()
}
