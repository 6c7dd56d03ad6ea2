/** By what an answer is kept: who asked, in which language it was told, as of when, and what was asked. */
export type ReadKey = readonly [desk: 'parley', office: string | null, told: string, asOf: number | null, kind: string, ...rest: unknown[]]

/** What is told about one docket, and changes only with it: its name is the first of `rest`. */
const OF_ONE_DOCKET: readonly string[] = ['docket', 'answer', 'replay']

/**
 * Whether what is kept under a key may have changed. `dockets` names those that did; null stands for too many to name. What was read
 * of the past stays as it was.
 */
export function touched(key: readonly unknown[], dockets: readonly string[] | null): boolean {
  const [desk, , , asOf, kind, first] = key
  if (desk !== 'parley' || asOf !== null) return false
  if (dockets === null || !OF_ONE_DOCKET.includes(String(kind))) return true
  return dockets.includes(String(first))
}
