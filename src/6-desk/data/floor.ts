/**
 * The highest index this browser has been told of. Whatever is read of now is read at it or later: who has written sees what they
 * wrote, and nothing that was shown once disappears for a moment.
 */
let highest = 0

export const floor = (): number => highest

export function raiseFloor(index: number): void {
  if (index > highest) highest = index
}

/** For when the server tells of fewer entries than it once had: it serves another record, and what was read before counts no more. */
export function lowerFloor(index: number): void {
  highest = index
  oldest = null
}

/** The lowest index at which anything of now was read; null when nothing was. What changed since is to be read again. */
let oldest: number | null = null

export const oldestRead = (): number | null => oldest

export function noteRead(index: number): void {
  if (oldest === null || index < oldest) oldest = index
}
