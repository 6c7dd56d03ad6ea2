/** Goods: the control lists on file, and what was drawn from the limits of an instrument. */
import { z } from '@hono/zod-openapi'
import { drawnFrom } from '#answer/record/drawdown.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal } from '#ground/refusal.ts'
import { rowsPage } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { controlListShape, drawdownShape } from '../shapes/goods.ts'
import { pageOf, paging } from '../shapes/parts.ts'
import { momentOf, unknownInstrument } from './moment-asked.ts'

const controlLists = reads({
  name: 'control-lists',
  path: '/api/control-lists',
  query: asOf.extend(paging),
  answer: pageOf(controlListShape),
  read: (call, reading) => rowsPage(call, reading, { model: 'control-list' }, ({ from, data }) => ({ index: from, list: data.list })),
})

const drawdown = reads({
  name: 'drawdown',
  path: '/api/instruments/{instrument}/drawdown',
  params: z.strictObject({ instrument: label }),
  query: asOf.extend({ at: z.string().max(LIMITS.id_characters_max).optional() }),
  answer: drawdownShape,
  read: async (call, reading) => {
    const id = call.params.instrument
    const at = await momentOf(call, reading, call.query.at, { instrument: id })
    if (isRefusal(at)) return at
    return reading.ask((view) => {
      const instrument = view.law().rulebook.instruments.get(id)
      if (instrument === undefined) return unknownInstrument(id)
      const limits = drawnFrom(view, instrument, at)
      return { instrument: id, limits: limits.map((one) => ({ ...one, windows: [...one.windows], uses: one.uses.map(pair) })) }
    })
  },
})

const pair = <U extends { readonly when: readonly [string, string] | null }>(use: U) => ({
  ...use,
  when: use.when === null ? null : ([...use.when] as [string, string]),
})

export const goods: readonly Route[] = [controlLists, drawdown]
