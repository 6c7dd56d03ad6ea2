/** For which component of a ledger an office gives its key. */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { CountLedger } from '#watch/counted/ledger.ts'
import type { View } from '../view.ts'

/**
 * The component an office belongs to: itself, or what it is of, or what that is of. One that belongs to none, to two of them, or of
 * which nobody can tell any more, holds no key: two keys in one hand are one key.
 */
export function componentOf(view: View, ledger: CountLedger, by: string): string | Refusal {
  const chain: string[] = []
  for (let one: unknown = by; one !== null; one = view.get('office', one as string)?.data.of ?? null) {
    if (typeof one !== 'string') return refuse('count-key-not-held', { by, accepted: ledger.keys.join(', ') }, { field: 'by' })
    if (chain.includes(one)) break
    chain.push(one)
  }
  const held = ledger.keys.filter((one) => chain.includes(one))
  const [component] = held
  return component !== undefined && held.length === 1
    ? component
    : refuse('count-key-not-held', { by, accepted: ledger.keys.join(', ') }, { field: 'by' })
}
