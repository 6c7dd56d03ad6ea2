/** Where an office keeps what it publishes, and what a log is called that nobody named. */
import path from 'node:path'
import type { Place } from '../office/wish.ts'

/** What is published, and what an office is told about publishing. The keys are elsewhere. */
export const ledgerFolder = ({ data }: Pick<Place, 'data'>): string => path.join(data, 'ledger')

/** The log as files. */
export const logFolder = (place: Pick<Place, 'data'>): string => path.join(ledgerFolder(place), 'log')

export const nameOtherwise = ({ name }: Pick<Place, 'name'>): string =>
  `parley.invalid/${name.replace(/[\s+\p{White_Space}\p{Cc}]+/gu, '-')}`
