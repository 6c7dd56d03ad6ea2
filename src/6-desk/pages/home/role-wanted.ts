import type { Read } from '../../parts/answer/read.ts'

/** A role among those held whose approval the answer still wants; null where it wants none of them. */
export function roleWanted(read: Read, roles: readonly string[]): string | null {
  const wanted = read.orders.flatMap(({ blocking }) =>
    blocking.flatMap(({ conditions }) =>
      conditions
        .filter(({ condition, state }) => condition === 'approved' && state !== 'met')
        .map(({ values }) => String(values.role ?? '')),
    ),
  )
  return roles.find((role) => wanted.includes(role)) ?? null
}
