/** Signals that tell a long-running command to stop. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs `work` with a signal that is aborted when the process is told to stop. */
export async function untilTold<T>(work: (stopped: AbortSignal) => Promise<T>): Promise<T> {
  const told = new AbortController()
  const stop = () => told.abort()
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await work(told.signal)
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
