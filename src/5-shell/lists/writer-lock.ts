/** One writer for a folder of lists. Whoever reads needs no lock: everything takes its name when it is whole. */
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { alive, began } from '../postgres/process.ts'

const BETWEEN_MS = 50

/**
 * Does `work` while nobody else writes into `folder`. Another writer is waited for; one that does not end in time is told by the number
 * of its process. What a writer that was killed has left is no obstacle.
 */
export async function asWriter<T>(
  folder: string,
  work: () => Promise<T>,
  wait: number = LIMITS.lists_lock_wait_milliseconds_max,
): Promise<T | Refusal> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = path.join(folder, 'writer')
  // The file is linked to its name when it is written, so nobody ever reads half of it. Several writers of one process are told apart.
  const own = `${lock}.${process.pid}.${next++}`
  await writeFile(own, `${process.pid} ${began(process.pid) ?? ''}`)
  try {
    const patience = performance.now() + wait
    for (;;) {
      const held = await take(lock, own)
      if (held === null) break
      if (performance.now() >= patience) return refuse('lists-in-use', { found: folder, process: held })
      await sleep(BETWEEN_MS)
    }
    try {
      return await work()
    } finally {
      await rm(lock, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

let next = 0

/** Takes the lock; gives the number of the process that has it where that fails. */
async function take(lock: string, own: string): Promise<string | null> {
  try {
    await link(own, lock)
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const text = await contentOf(lock)
  if (text === null) return '?'
  const [pid = '', since = ''] = text.split(' ')
  const lives = /^\d+$/.test(pid) && alive(Number(pid)) && (since === '' || began(Number(pid)) === since)
  if (!lives) await clear(lock, text, own)
  return pid
}

/** Takes away a lock whose process is no more. Where another was faster, its new lock is laid back. */
async function clear(lock: string, text: string, own: string): Promise<void> {
  const aside = `${own}.aside`
  try {
    await rename(lock, aside)
    if ((await contentOf(aside)) !== text) await link(aside, lock)
  } catch {
    // Somebody else has cleared it, or there is a newer one: the next try will tell.
  } finally {
    await rm(aside, { force: true })
  }
}

const contentOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)
