import type { Progress } from './command.ts'

const CELLS = 24
/** How often the bar is drawn, at most: a terminal drawn at every tick would cost more than the work. */
const REDRAW_MILLISECONDS = 80

/** What a bar draws on. */
export interface Screen {
  write(text: string): void
  /** Milliseconds that only go up. */
  now(): number
}

/** A bar that can make way for a line of output and come back. */
export interface Bar extends Progress {
  clear(): void
}

/**
 * A bar of `total` pieces on one line of a terminal. `line` puts label, bar and counts together in the reader's language.
 * Nothing is drawn before the first interval has passed, so short work shows no bar at all.
 */
export function drawBar(screen: Screen, total: number, line: (bar: string, done: number) => string): Bar {
  let done = 0
  let drawn = screen.now()
  let shown = false
  const clear = () => {
    if (shown) screen.write('\r\u001b[2K')
    shown = false
  }
  return {
    clear,
    tick(n = 1) {
      done = Math.min(total, done + n)
      if (screen.now() - drawn < REDRAW_MILLISECONDS) return
      drawn = screen.now()
      const full = total === 0 ? CELLS : Math.floor((done / total) * CELLS)
      screen.write(`\r\u001b[2K${line('█'.repeat(full) + '░'.repeat(CELLS - full), done)}`)
      shown = true
    },
    done: clear,
  }
}

/** The bar of someone who is not looking. */
export const noBar: Bar = { tick: () => undefined, done: () => undefined, clear: () => undefined }
