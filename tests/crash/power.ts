/** Killing PostgreSQL as a power cut would: all of its processes at one moment, none of them told. What the system holds for the disk stays. */
import { readFileSync } from 'node:fs'
import { gone } from '../support/start.ts'

/** The processes a postmaster has begun. Where the system does not tell (there is no such file), it is none: they end when they notice. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Kills them, and gives what waits until the last is gone. */
export function cutPower(postmaster: number): () => Promise<void> {
  // They are listed first: when the postmaster is gone, nobody knows whose they were.
  const all = [postmaster, ...childrenOf(postmaster)]
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has just ended by itself.
    }
  }
  return async () => {
    for (const pid of all) await gone(pid)
  }
}
