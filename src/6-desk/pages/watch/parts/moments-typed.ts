import type { Written } from '../../../client/shapes.ts'
import { writtenOf } from '../../ask/local.ts'

/** The same with its moments, typed by the clock of a zone, as the record writes them. What is no time there stays, so that the server names it. */
export const momentsTyped = (written: Written, keys: readonly string[], zone: string): Written =>
  Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      keys.includes(key) && typeof value === 'string' ? (writtenOf(value, zone) ?? value) : value,
    ]),
  )
