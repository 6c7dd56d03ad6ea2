/** The office that a step of `parley watch` works on. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import { repository } from '../office/office.ts'
import { placeOf } from '../office/wish.ts'
import { type Reached, reach } from '../watch/import/reach.ts'
import type { ExitCode } from './command.ts'
import type { Watch } from './watch-options.ts'

/** Reaches the office that was named, and leaves it again however the work ends. */
export async function inOffice(ctx: Watch, work: (office: Reached) => Promise<ExitCode>): Promise<ExitCode> {
  const place = placeOf({ data: ctx.values.data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const tell = (id: Parameters<Watch['say']>[0], values: Parameters<Watch['say']>[1]) => ctx.err(ctx.say(id, values))
  const office = await reach(place, ctx.values.address, tell, tell)
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}

/** In whose name something is recorded. */
export const actingIn = ({ values }: Watch): string | Refusal => values.by ?? refuse('acting-missing', {}, { field: '--by' })
