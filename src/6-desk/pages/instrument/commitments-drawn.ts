/**
 * The commitments of an agreement as a picture: a column for each party that owes, and a row for each step, from what waits for nothing
 * down. What is owed in step stands on one row. It is the form of the clauses and decides nothing: how a duty stands is the engine's to say.
 */

/** One commitment, as the clauses have it. */
export interface CommitmentShown {
  /** `INSTRUMENT/clause`. */
  readonly ref: string
  /** What its box is called. */
  readonly clause: string
  /** Empty where the clause leaves it to the act. */
  readonly by: string
  /** What must be done before, and what is owed in step with it. */
  readonly dependsOn: readonly { readonly ref: string; readonly how: 'after' | 'parallel' }[]
}

export interface Node {
  readonly ref: string
  readonly clause: string
  /** Its column, and how many boxes down from the top its middle stands. */
  readonly column: number
  readonly down: number
}
export interface Edge {
  readonly how: 'after' | 'parallel'
  readonly from: string
  readonly to: string
}
export interface Drawing {
  readonly columns: readonly string[]
  /** How many boxes the picture is high. */
  readonly height: number
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
}

const refsOf = ({ dependsOn }: CommitmentShown, how: Edge['how']): readonly string[] =>
  dependsOn.filter((one) => one.how === how).map(({ ref }) => ref)

/** How much room there is between two steps, in boxes. */
const BETWEEN = 0.6

/** Lays them out. What they depend on outside of the list has no place in the picture. */
export function drawingOf(all: readonly CommitmentShown[]): Drawing {
  const known = new Map(all.map((one) => [one.ref, one]))
  const rows = rowsOf(known)
  const columns = [...new Set(all.map(({ by }) => by))]
  const place = (ref: string): number => rows.get(ref) ?? 0
  const nodes = new Map<string, Node>()
  let top = 0
  // What one party owes at one step stands one under the other, so that lines to the others pass between them.
  for (const row of [...new Set(all.map(({ ref }) => place(ref)))].sort((a, b) => a - b)) {
    const here = columns.map((party) => all.filter(({ by, ref }) => by === party && place(ref) === row))
    for (const [column, cell] of here.entries())
      for (const [i, { ref, clause }] of cell.entries()) nodes.set(ref, { ref, clause, column, down: top + i + 0.5 })
    top += Math.max(...here.map((cell) => cell.length)) + BETWEEN
  }
  const paired = new Set<string>()
  const edges = all.flatMap((one): Edge[] => {
    const { ref } = one
    return [
      ...refsOf(one, 'after')
        .filter((other) => known.has(other))
        .map((other): Edge => ({ how: 'after', from: other, to: ref })),
      ...refsOf(one, 'parallel').flatMap((one): Edge[] => {
        const pair = [ref, one].sort().join('\n')
        if (!known.has(one) || paired.has(pair)) return []
        paired.add(pair)
        return [{ how: 'parallel', from: ref, to: one }]
      }),
    ]
  })
  return { columns, height: Math.max(0, top - BETWEEN), nodes, edges }
}

/**
 * The row of each: below everything it waits for, and level with what is owed in step with it. In a ring nothing can be below everything,
 * so after as many rounds as there are commitments the rows stay as they are.
 */
function rowsOf(known: ReadonlyMap<string, CommitmentShown>): ReadonlyMap<string, number> {
  const rows = new Map([...known.keys()].map((ref) => [ref, 0]))
  const row = (ref: string): number => rows.get(ref) ?? -1
  for (let round = 0; round < known.size; round++) {
    let moved = false
    for (const commitment of known.values()) {
      const { ref } = commitment
      const [after, parallel] = [refsOf(commitment, 'after'), refsOf(commitment, 'parallel')]
      const least = Math.max(row(ref), ...after.map((one) => row(one) + 1), ...parallel.map(row))
      const level = [ref, ...parallel.filter((one) => known.has(one))]
      for (const one of level)
        if (row(one) < least && least < known.size) {
          rows.set(one, least)
          moved = true
        }
    }
    if (!moved) break
  }
  return rows
}
