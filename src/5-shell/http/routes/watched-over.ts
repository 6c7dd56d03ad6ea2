/** Which mechanisms watch over which instrument. */
import type { Reading } from '../../record/register.ts'
import { everyRow } from '../lists.ts'

/** The ids of mechanisms by instrument, in order of id. */
export async function watchedOver(reading: Reading): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await everyRow(reading, 'mechanism')
  const watched = new Map<string, string[]>()
  for (const { key, data } of rows) {
    const { instrument } = data.mechanism
    if (typeof instrument === 'string') watched.set(instrument, [...(watched.get(instrument) ?? []), key])
  }
  return watched
}
