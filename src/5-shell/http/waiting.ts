/** Waiting for the record to reach an index, and for anything at all, never longer than is bearable. */
import type { Register } from '../record/register.ts'

/** Waits until the record has `size` entries; false when it has not within `milliseconds`. */
export function reached(register: Register, size: number, milliseconds: number): Promise<boolean> {
  if (register.head().size >= size) return Promise.resolve(true)
  return new Promise((resolve) => {
    const done = (outcome: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(outcome)
    }
    const timer = setTimeout(() => done(false), milliseconds)
    const stop = register.subscribe((head) => {
      if (head.size >= size) done(true)
    })
    // It may have been reached between the first look and the subscription.
    if (register.head().size >= size) done(true)
  })
}

/** What `work` comes to; undefined when it takes longer than `milliseconds`. What is late goes on, and nobody waits for it. */
export async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
