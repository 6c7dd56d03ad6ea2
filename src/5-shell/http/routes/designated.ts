/** Who is designated under an instrument at a moment, which reviews are due, and how requests to be taken off stand. */
import { z } from '@hono/zod-openapi'
import { designationStanding } from '#bound/law/delisting.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import { asOf, type Route, reads } from '../route.ts'
import { designatedShape } from '../shapes/designated.ts'
import { momentOf, unknownInstrument } from './moment-asked.ts'

const written = (at: Instant | null): string | null => (at !== null && Number.isFinite(at) ? writeInstant(at) : null)

const list = reads({
  name: 'designated',
  path: '/api/instruments/{instrument}/designations',
  params: z.strictObject({ instrument: label }),
  query: asOf.extend({ at: z.string().max(LIMITS.id_characters_max).optional() }),
  answer: designatedShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const at = await momentOf(call, reading, call.query.at, { instrument: id })
    if (isRefusal(at)) return at
    return reading.ask((view) => {
      const instrument = view.law().rulebook.instruments.get(id)
      if (instrument === undefined) return unknownInstrument(id)
      const designations = (instrument.designations ?? []).flatMap((one) => {
        const standing = designationStanding(one, instrument.zone, at)
        if (standing === null) return []
        const { state, reviewDue, reviewLate, request } = standing
        return {
          ...{ id: one.id, party: one.party, listed: written(one.listed), statement: one.statement, state },
          ...{ measures: one.measures === null ? null : [...one.measures], criteria: [...one.criteria] },
          ...{ review: written(reviewDue), reviewLate },
          request: request === null ? null : { ...request, since: writeInstant(request.since), due: written(request.due) },
        }
      })
      return { index: view.get('instrument', id)?.from ?? 0, instrument: id, at: writeInstant(at), designations }
    })
  },
})

export const designated: readonly Route[] = [list]
