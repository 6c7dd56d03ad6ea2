/** The mechanisms one may report to: read where there is a line, and kept so that they can be chosen where there is none. */
import { useEffect, useMemo } from 'react'
import type { Written } from '../../../client/shapes.ts'
import { useItems, useList } from '../../../data/read.ts'
import { keep, kept } from '../../../frame/keep.ts'
import { recordsOf, textOf } from '../../../parts/law/written.ts'

export interface MechanismKnown {
  readonly id: string
  readonly title: string
  readonly kinds: readonly string[]
  readonly parties: readonly string[]
}

const NAME = 'form.mechanisms'

export function useMechanisms(): readonly MechanismKnown[] {
  const list = useList(['watch-mechanisms'], (client, at) => client.watch.mechanisms(at), { now: true, limit: 500 })
  const items = useItems(list)
  const read = list.data !== undefined
  const known = useMemo(() => (read ? items.map(({ mechanism }) => knownOf(mechanism)) : keptOnes()), [read, items])
  useEffect(() => {
    if (read) keep(NAME, JSON.stringify(known))
  }, [read, known])
  return known
}

const knownOf = (of: Written): MechanismKnown => ({
  id: textOf(of.id),
  title: textOf(of.title),
  kinds: recordsOf(of.kinds).map(({ id }) => textOf(id)),
  parties: recordsOf(of.components).map(({ party }) => textOf(party)),
})

function keptOnes(): readonly MechanismKnown[] {
  try {
    const found: unknown = JSON.parse(kept(NAME) ?? '[]')
    return Array.isArray(found)
      ? found.filter((one): one is MechanismKnown => typeof one?.id === 'string' && Array.isArray(one?.kinds))
      : []
  } catch {
    return []
  }
}
