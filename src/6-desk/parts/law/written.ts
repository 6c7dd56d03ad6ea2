/** Reading a document as somebody wrote it, which may hold anything: what does not fit is as if it were not there. */
import type { Written } from '../../client/shapes.ts'

export const recordOf = (value: unknown): Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Written) : {}

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** The texts of a list; one text alone is a list of one. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '')

export const recordsOf = (value: unknown): readonly Written[] => (Array.isArray(value) ? value.map(recordOf) : [])
