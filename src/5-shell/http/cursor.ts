/** Where a list goes on. A cursor holds the index the list was begun at, so that pages never mix two states of the record. */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'

export interface Place {
  /** The index token of the first page. */
  readonly size: number
  /** The last key that was given. */
  readonly after: string
}

export const writeCursor = ({ size, after }: Place): string => Buffer.from(`${size} ${after}`).toString('base64url')

/** Reads a cursor, or refuses what no earlier page gave. */
export function readCursor(text: string): Place | Refusal {
  const plain = Buffer.from(text, 'base64url').toString('utf8')
  const parts = /^(\d{1,15}) ([^\p{Cc}]+)$/u.exec(plain)
  if (parts === null || writeCursor({ size: Number(parts[1]), after: parts[2] as string }) !== text)
    return refuse('cursor-unreadable', { found: shown(text) }, { field: 'cursor' })
  return { size: Number(parts[1]), after: parts[2] as string }
}
