/** What every route about one instrument asks: which moment is meant, and whether there is such an instrument. */
import type { View } from '#answer/record/view.ts'
import { type Instant, readInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Reading } from '../../record/register.ts'
import type { Call } from '../route.ts'

/** A moment of a question in the zone of the instrument or the house; without one, that of the record as it is read, or now. */
export async function momentOf(
  call: Call<unknown, { as_of?: number | undefined }>,
  reading: Reading,
  instrument: string,
  text: string | undefined,
  field: string,
): Promise<Instant | Refusal> {
  if (text === undefined)
    return call.query.as_of === undefined || !Number.isFinite(reading.at) ? Math.max(call.now(), reading.at) : reading.at
  const at = readInstant(text, await reading.ask((view) => zoneOf(view, instrument)))
  return isRefusal(at) ? placed(at, { field }) : at
}

/** The refusal of an id under which no instrument is on file. */
export const unknownInstrument = (id: string): Refusal => refuse('instrument-unknown', { found: id }, { field: 'instrument' })

/** The zone of the instrument, or of the house where there is none. */
const zoneOf = (view: View, id: string): string =>
  view.law().rulebook.instruments.get(id)?.zone ?? view.get('store', 'store')?.data.zone ?? 'UTC'
