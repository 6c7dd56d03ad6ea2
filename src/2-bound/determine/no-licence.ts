/**
 * Telling that an open order asks for no licence for goods: nothing of it on file reserves them, and it is known under the edition of the
 * day of each of its control lists whether and where they are on it. It is an account of what was looked at and never a clearance.
 */
import { T } from '#ground/kleene.ts'
import { type Finding, finding } from '../conditions/condition-kind.ts'
import type { Cell } from './cell.ts'
import { type Classified, classified } from './classified.ts'
import type { Inquiry } from './inquiry.ts'
import type { Reason } from './reasons.ts'
import { lookAgain, reasonIn, type Telling } from './tell.ts'

/** The reason, where the order has control lists and all of them say something of the goods; null otherwise. */
export function tellNoLicence(q: Inquiry, telling: Telling, cell: Cell): Reason | null {
  if (q.rulebook.controlLists.size === 0) return null
  const item = cell.atom.line?.item ?? null
  const lists = [...q.rulebook.controlLists.values()].filter(({ order }) => order === telling.order)
  if (item === null || lists.length === 0) return null
  const found = lookAgain(q, cell, () => lists.map(({ list }) => onList(q, item, list)))
  const known = found.flatMap((one) => one ?? [])
  return known.length < found.length ? null : reasonIn(telling, cell, 'no-licence-required', { findings: known })
}

/** Whether goods are on a list, where that is known. */
function onList(q: Inquiry, item: string, list: string): Finding | null {
  const told = ({ facts, damaged, edition }: Classified, within: boolean): Finding =>
    finding('item', T, null, {
      ...{ facts, damaged, mentions: [list] },
      values: { list, codes: '', within: String(within), item, edition: edition ?? '' },
    })
  const is = classified(q, item, list, 'listed', true)
  if (is.truth === T) return told(is, true)
  const not = classified(q, item, list, 'listed', false)
  return not.truth === T ? told(not, false) : null
}
