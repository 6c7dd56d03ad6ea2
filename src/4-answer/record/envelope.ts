/** The envelope sealed at filing: what an instrument can reach at most, so that a torn copy blocks no more than that, and no less. */
import { DIMENSIONS } from '#bound/law/pattern.ts'
import { writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import { readSpan } from '#ground/term.ts'
import type { Written } from './written.ts'

/**
 * The union of what the clauses of all versions are about, dimension by dimension, within the term. A dimension that some clause leaves
 * open, or states as all but some, is left open here too. An envelope that was stated is kept as far as it is wider: nobody states a
 * narrower reach than the clauses have. The term is written as moments, because the zone its dates were written in may be what is torn.
 * Null when nothing bounds it: an empty envelope would say less than none.
 */
export function sealed(instrument: Written): Written | null {
  const versions = (instrument.versions as readonly Written[] | undefined) ?? [instrument]
  const clauses = versions.flatMap((version) => (version.clauses as readonly Written[] | undefined) ?? [])
  const stated = instrument.envelope as Written | undefined
  const abouts = [...clauses.map((clause) => (clause.about ?? {}) as Written), ...(stated === undefined ? [] : [aboutOf(stated)])]
  const about: Record<string, readonly string[]> = {}
  for (const dimension of DIMENSIONS) {
    const lists = abouts.map((one) => one[dimension])
    if (lists.length > 0 && lists.every(isPlainList)) about[dimension] = [...new Set(lists.flat())].sort()
  }
  const term = termOf(instrument, stated)
  if (Object.keys(about).length === 0 && term === null) return null
  return { ...(Object.keys(about).length === 0 ? {} : { about }), ...(term === null ? {} : { term }) }
}

/** An envelope may give its dimensions under `about` or at its top. */
const aboutOf = (envelope: Written): Written => (envelope.about as Written | undefined) ?? envelope

/** From the first moment of the terms to the last; null where one of them is open: restrictions may outlive an end only expected. */
function termOf(instrument: Written, stated: Written | undefined): readonly [string, string] | null {
  const zone = typeof instrument.zone === 'string' ? instrument.zone : 'UTC'
  const terms = [instrument.ending === 'expected' ? undefined : instrument.term, ...(stated === undefined ? [] : [stated.term])]
  const spans = terms.flatMap((term) => {
    const span = term === undefined ? null : readSpan(term, zone)
    return span === null || isRefusal(span) ? [] : [span]
  })
  if (spans.length < terms.length) return null
  return [writeInstant(Math.min(...spans.map((span) => span.from))), writeInstant(Math.max(...spans.map((span) => span.until)))]
}

const isPlainList = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')
