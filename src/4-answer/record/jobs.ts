/**
 * What is to be done later because of what was just recorded: an alarm for a moment that something waits for, and a second look
 * at performed dockets. Jobs are only reminders: the rows say what is due, so a job that comes twice, or early, does no harm.
 */
import type { Instant } from '#ground/instant.ts'
import type { Told } from './command.ts'
import { at, moment } from './moments.ts'
import type { Change, Data } from './row.ts'

/** The verbs that the clock submits by itself. */
export const TASKS = ['tick', 'look-back', 'look-ahead'] as const
export type Task = (typeof TASKS)[number]

/** What a job is told: a look, the docket it is about; a tick, the moment it was set for (ISO 8601). */
export interface JobPayload {
  readonly docket?: string
  readonly moment?: string
}

export interface Job {
  readonly task: Task
  readonly payload: JobPayload
  /** A job with the same key that has not begun is replaced by this one. */
  readonly key: string
  /** When it is to run, by the record's own clock; null: at once. */
  readonly at: Instant | null
}

const MINUTE = 60_000

/**
 * The jobs that follow from one decision. Whatever waits for moments of one minute is looked at together when the minute is
 * full, so that a thousand reservations that end at one moment need one alarm; whether something is overdue never depends on it.
 */
export function jobsOf(told: Told, changes: readonly Change[]): readonly Job[] {
  const minutes = new Set<Instant>()
  for (const { model, data } of changes) {
    if (model === 'due' && data !== null) minutes.add(fullMinute(moment((data as Data['due']).at)))
  }
  return [...[...minutes].map(alarm), ...(told.touches ?? []).flatMap(looks)]
}

/** The alarm for whatever waits for a moment. */
export const alarmFor = (waits: Instant): Job => alarm(fullMinute(waits))

/** The first full minute at or after a moment. */
const fullMinute = (waits: Instant): Instant => Math.ceil(waits / MINUTE) * MINUTE

const alarm = (minute: Instant): Job => ({ task: 'tick', payload: { moment: at(minute) }, key: `tick ${at(minute)}`, at: minute })

const looks = (docket: string): Job[] =>
  (['look-back', 'look-ahead'] as const).map((task) => ({ task, payload: { docket }, key: `${task} ${docket}`, at: null }))
