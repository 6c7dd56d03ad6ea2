/** Which moment a route is asked about, and the refusal of an instrument that is not on file. */
import type { View } from '#answer/record/view.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Reading } from '../../record/register.ts'
import type { Call } from '../route.ts'

type Asking = Call<unknown, { as_of?: number | undefined }>

/** Where no moment is said: that of the last entry when an earlier index is read, else now. */
export const thenOf = (call: Asking, reading: Reading): Instant =>
  call.query.as_of === undefined || !Number.isFinite(reading.at) ? Math.max(call.now(), reading.at) : reading.at

/**
 * The moment that `text`, the query's `field`, says, in the zone of `instrument` where one is named and on file, else of the house; without
 * text, `thenOf`.
 */
export async function momentOf(
  call: Asking,
  reading: Reading,
  text: string | undefined,
  { field = 'at', instrument }: { readonly field?: string; readonly instrument?: string } = {},
): Promise<Instant | Refusal> {
  if (text === undefined) return thenOf(call, reading)
  const at = readInstant(text, await reading.ask((view) => zoneOf(view, instrument)))
  return isRefusal(at) ? placed(at, { field }) : at
}

function zoneOf(view: View, instrument: string | undefined): string {
  const own = instrument === undefined ? undefined : view.law().rulebook.instruments.get(instrument)?.zone
  return own ?? view.get('store', 'store')?.data.zone ?? 'UTC'
}

/** The refusal of an id under which no instrument is on file. */
export const unknownInstrument = (id: string): Refusal => refuse('instrument-unknown', { found: id }, { field: 'instrument' })
