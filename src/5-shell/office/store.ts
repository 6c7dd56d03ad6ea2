/** What a store is, is said once, by its first entry: a real office or a demonstration. This opens a new one, and tells what an old one is. */
import { CLOCK } from '#answer/record/command.ts'
import type { Data } from '#answer/record/row.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { StartProblem } from '../postgres/problem.ts'
import type { Register } from '../record/register.ts'

export type Store = Data['store']

/** What the record says it is; null while nothing is recorded. */
export async function storeOf(register: Register): Promise<Store | null | Refusal> {
  const reading = await register.reading({ by: CLOCK, purpose: 'start' })
  if (isRefusal(reading)) return reading
  try {
    return await reading.ask((view) => view.get('store', 'store')?.data ?? null)
  } finally {
    await reading.close()
  }
}

/**
 * Throws where a demonstration was found and an office was meant, or the other way round: what is drafted for a scenario must never
 * permit anything real, and what is real must never be mixed with a scenario.
 */
export function checkKind(found: Store | null, meant: Store['store'], folder: string): void {
  if (found === null || found.store === meant) return
  throw new StartProblem(meant === 'office' ? 'holds-demonstration' : 'holds-office', { folder, house: found.house })
}

/** Opens the record of a real office, which then holds nothing but that. */
export async function openEmpty(register: Register, house: string, zone: string): Promise<Refusal | null> {
  const receipt = await register.submit({ verb: 'open', store: 'office', house, zone }, CLOCK)
  return isRefusal(receipt) ? receipt : null
}
