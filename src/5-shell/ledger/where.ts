/** Where an office keeps what it publishes, and what a log is called that nobody named. */
import path from 'node:path'
import type { Place } from '../office/wish.ts'

/**
 * What is published, and what an office is told about publishing. The keys are elsewhere; where one folder has the keys of several offices, it
 * has their logs apart in the same way.
 */
export const ledgerFolder = ({ data, keys }: Pick<Place, 'data' | 'keys'>): string =>
  path.join(data, 'ledger', path.relative(path.join(data, 'keys'), keys))

/** The log as files. */
export const logFolder = (place: Pick<Place, 'data' | 'keys'>): string => path.join(ledgerFolder(place), 'log')

export const nameOtherwise = ({ name }: Pick<Place, 'name'>): string =>
  `parley.invalid/${name.replace(/[\s+\p{White_Space}\p{Cc}]+/gu, '-')}`
