/** What the server refused, beside the fields it speaks of. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Problem } from '../../../client/shapes.ts'
import { Told } from '../../../parts/told.tsx'

interface Wrong {
  readonly field: string
  readonly detail: string
}
const Wrongs = createContext<readonly Wrong[]>([])

/** The one item that a form files is `items[0]` of the request. */
const fieldOf = (where: { readonly field?: string | undefined } | undefined): string => (where?.field ?? '').replace(/^items\[0\]\.?/, '')

export function WrongFields({ problem, children }: { problem: Problem | null; children: ReactNode }) {
  const wrongs = useMemo(() => (problem?.refusals ?? []).map(({ where, detail }) => ({ field: fieldOf(where), detail })), [problem])
  return <Wrongs value={wrongs}>{children}</Wrongs>
}

/** The id of the control for a field of what is filed, such as `instrument.clauses[0].effect`. */
export const idOf = (path: string): string => `field ${path}`.replaceAll(/[^A-Za-z0-9_-]/g, '_')

/** What is wrong with a field or with what is inside it. */
export function useWrong(path: string): ReactNode {
  const wrongs = useContext(Wrongs)
  const own = wrongs.filter(({ field }) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`))
  if (own.length === 0) return null
  return <Told>{own.map(({ detail }) => detail).join(' ')}</Told>
}

/** The id of the control for a place in the request, or of the nearest one around it that there is. */
export function controlOf(place: string): string | undefined {
  for (let path = fieldOf({ field: place }); path !== ''; path = path.replace(/(\.|\[)?[^.[]*$/, '')) {
    if (document.getElementById(idOf(path)) !== null) return idOf(path)
  }
  return undefined
}
