/** Control lists among the documents of a rulebook. */
import type { ControlList } from '#bound/law/control-list.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import { HS } from '#bound/law/item-code.ts'
import type { LegalOrder } from '#bound/law/order.ts'
import { readControlList } from '#bound/law/read-control-list.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { FileDocument } from './document.ts'

/** Reads the lists of a document into `into`; gives every refusal with its place. */
export function readLists(document: FileDocument, raw: readonly unknown[], into: ControlList[]): Refusal[] {
  const refused: Refusal[] = []
  for (const [i, one] of raw.entries()) {
    const list = readControlList(one)
    if (isRefusal(list)) refused.push(document.locate(placed(list, { field: `control_lists[${i}]` })))
    else into.push(list)
  }
  return refused
}

/** A list twice, a list of an order nobody declared, and a clause that names a list which is not among the documents. */
export function strayLists(
  lists: readonly ControlList[],
  instruments: readonly Instrument[],
  orders: ReadonlyMap<string, LegalOrder>,
  file: string,
): Refusal[] {
  const ids = lists.map(({ list }) => list)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((found) => refuse('shape-repeated', { found }, { file }))
  const declared = [...orders.keys()].join(', ')
  const orderless = lists
    .filter(({ order }) => !orders.has(order))
    .map(({ list, order }) => refuse('order-unknown', { found: order, accepted: declared }, { file, field: `${list}.order` }))
  const named = new Map<string, string>()
  for (const { versions } of instruments)
    for (const { ref, about } of versions.flatMap(({ clauses }) => clauses ?? []))
      for (const { list } of about.item?.codes ?? []) if (list !== HS && !ids.includes(list)) named.set(list, ref)
  const unknown = [...named].map(([found, ref]) =>
    refuse('control-list-unknown', { found, accepted: ids.join(', ') || '…' }, { file, field: `${ref}.about.item` }),
  )
  return [...twice, ...orderless, ...unknown]
}
