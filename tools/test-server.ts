/**
 * One PostgreSQL for a whole test run, in a folder of its own, with a template that test databases are copied from.
 *
 * Given to the runner as `--test-global-setup`; test files reach it through `tests/support/database.ts`. A run that is killed
 * cannot stop its server: the next run does, and takes its folder away.
 */
import path from 'node:path'
import pg from 'pg'
import { problemSentence, StartProblem } from '../src/5-shell/postgres/problem.ts'
import { type OwnServer, startPostgres } from '../src/5-shell/postgres/server.ts'
import { officeSettings } from '../src/5-shell/postgres/settings.ts'
import { migrate } from '../src/5-shell/record/migrate.ts'
import { makeTestFolder, removeTestFolder, sweepTestFolders } from '../tests/support/test-folder.ts'
import { serverVariable, templateName } from '../tests/support/test-server.ts'

let server: OwnServer | undefined
let folder: string | undefined

/** Called by the runner before the first test file. Test files inherit the variable that it sets. */
export async function globalSetup(): Promise<void> {
  await sweepTestFolders()
  folder = await makeTestFolder()
  try {
    server = await startPostgres(path.join(folder, 'data'), () => {}, { settings: { ...officeSettings, max_connections: '200' } })
    await makeTemplate(server)
  } catch (error) {
    await globalTeardown()
    if (error instanceof StartProblem) throw new Error(problemSentence(error, 'en'), { cause: error })
    throw error
  }
  process.env[serverVariable] = JSON.stringify(server.connection)
}

/** Called by the runner after the last test file, also when it was told to end. */
export async function globalTeardown(): Promise<void> {
  await server?.stop()
  if (folder !== undefined) await removeTestFolder(folder)
}

/** The template has the tables of the record. */
async function makeTemplate({ connection }: OwnServer): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query(`create database ${templateName} template template0`)
  } finally {
    await client.end()
  }
  await migrate({ ...connection, database: templateName })
}
