/**
 * The jobs of an office: what the clock does by itself. graphile-worker keeps them in the database and runs them; the commands they
 * submit go through the one door like any other, in the name of the clock.
 *
 * A job is only a reminder. What is due stands in the record, so a job that comes twice, early or late changes nothing but when the
 * record says that something came due; what is overdue is computed and never waits for a job.
 */
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { CLOCK, type Command } from '#answer/record/command.ts'
import { alarmFor, type Job, type JobPayload, TASKS, type Task } from '#answer/record/jobs.ts'
import { moment } from '#answer/record/moments.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Register } from '../record/register.ts'

export interface JobsGiven {
  /** To the database of the record, as the user that owns the queue. */
  readonly connection: pg.PoolConfig
  readonly register: Register
  /** The clock of the record. */
  now(): Instant
  /** Hears of a job that failed. It will be tried again. */
  failed(task: string, error: unknown): void
  /** The clock stood still since the last run, so every alarm is set anew. */
  readonly clockStood: boolean
}

export interface Jobs {
  /** Waits for what is running, for some seconds at most. */
  stop(): Promise<void>
}

const AT_ONCE = 4
const STOP_MS = 5_000
/** How long it is before a worker that ended by itself is begun again. */
const AGAIN_MS = 2_000
const quiet = new Logger(() => () => {})

/** A command of the clock's that the record refused. It is told as a failed job, and tried again. */
class JobRefused extends Error {
  constructor({ code, values }: Refusal) {
    super(`${code} ${JSON.stringify(values)}`)
  }
}

/** Begins to run what is due: at once whatever came due while nobody ran, then each thing at its moment. */
export async function startJobs(given: JobsGiven): Promise<Jobs> {
  const pool = new pg.Pool({ ...given.connection, max: AT_ONCE + 1 })
  // A connection that breaks is made again by whoever needs it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await letGo(pool)
    const first = await alarms(given)
    for (const job of first) await enqueue(pool, job, given.now())
    const keeper = keepRunning(pool, given)
    return {
      async stop() {
        await keeper.stop()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Jobs that a killed process had in hand would be held for hours. We are the only one on this database, so nobody holds any. */
async function letGo(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(held.by)
       from (select array_agg(distinct locked_by) as by from graphile_worker.jobs where locked_by is not null) held
      where held.by is not null`,
  )
}

/** A tick at once; and, for a clock that stood still, an alarm for each thing that waits. */
async function alarms({ register, clockStood }: JobsGiven): Promise<readonly Job[]> {
  const tick: Job = { task: 'tick', payload: {}, key: 'tick at start', at: null }
  return clockStood ? [tick, ...(await waiting(register))] : [tick]
}

async function waiting(register: Register): Promise<readonly Job[]> {
  const reading = await register.reading({ by: CLOCK, purpose: 'jobs' })
  if (isRefusal(reading)) throw new JobRefused(reading)
  try {
    const jobs = new Map<string, Job>()
    for (let after: string | null | undefined; after !== null; ) {
      const page = await reading.list('due', { limit: 500, ...(after === undefined ? {} : { after }) })
      for (const { data } of page.items) {
        const job = alarmFor(moment(data.at))
        jobs.set(job.key, job)
      }
      after = page.next
    }
    return [...jobs.values()]
  } finally {
    await reading.close()
  }
}

/** Puts a job into the queue. The time until its moment counts, so that the two clocks need not show the same. */
async function enqueue(session: Pick<pg.Pool, 'query'>, { task, payload, key, at }: Job, now: Instant): Promise<void> {
  const delay = at === null ? 0 : Math.max(0, at - now)
  const text = `select parley.enqueue($1, $2::json, clock_timestamp() + $3 * interval '1 millisecond', $4)`
  await session.query(text, [task, JSON.stringify(payload), delay, key])
}

/** Runs the worker, and runs it again should it ever end by itself, until it is stopped. */
function keepRunning(pool: pg.Pool, given: JobsGiven): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let runner: Runner | null = null
  const events = new EventEmitter() as WorkerEvents
  events.on('job:error', ({ job, error }) => given.failed(job.task_identifier, error))
  const begin = () =>
    run({
      ...{ pgPool: pool, taskList: tasksOf(given, pool), concurrency: AT_ONCE, noHandleSignals: true, logger: quiet, events },
      // Left out, these would be looked for in the environment and in the folder we happen to be in.
      ...{ schema: 'graphile_worker', parsedCronItems: [] },
      ...{ pollInterval: 1_000, gracefulShutdownAbortTimeout: STOP_MS },
    })
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        runner = await begin()
        if (stopping.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        if (!stopping.signal.aborted) given.failed('worker', error)
      }
      await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      stopping.abort()
      // One that ends by itself at this moment is stopped already.
      await runner?.stop().catch(() => {})
      await running
    },
  }
}

/** Each verb of the clock's as a task of the worker. */
const tasksOf = (given: JobsGiven, pool: pg.Pool): TaskList =>
  Object.fromEntries(TASKS.map((task) => [task, (payload) => doTask(task, payload as JobPayload, given, pool)]))

async function doTask(task: Task, { docket, moment: set }: JobPayload, { register, now }: JobsGiven, pool: pg.Pool): Promise<void> {
  if (task !== 'tick') {
    if (docket !== undefined) await submit(register, { verb: task, docket })
    return
  }
  // Only so many are taken at once, so it is asked until nothing is left.
  for (let more = true; more; ) more = await submit(register, { verb: 'tick' })
  // The clock of the record may have been put back since the alarm was set: then it is set once more.
  if (set !== undefined && moment(set) > now()) await enqueue(pool, alarmFor(moment(set)), now())
}

/** Gives whether anything had to be recorded. */
async function submit(register: Register, command: Command): Promise<boolean> {
  const receipt = await register.submit(command, CLOCK)
  if (isRefusal(receipt)) throw new JobRefused(receipt)
  return receipt.size > receipt.from
}
