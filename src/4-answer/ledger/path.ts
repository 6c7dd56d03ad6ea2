/**
 * Which subtrees a proof consists of (RFC 9162, sections 2.1.3.1 and 2.1.4.1). The same lists serve who proves, who verifies, and
 * who keeps the tree on a disk and must fetch what a proof needs before it is made.
 */
import { sure } from '#ground/refusal.ts'
import { isSize, perfectNodes, type Range, splitOf } from './tree.ts'

/** One subtree of a proof, and on which side of what is being proven it stands. */
export interface Step extends Range {
  readonly side: 'left' | 'right'
}

/** The steps from the leaf at `index` up to the root of a tree with `size` leaves; `index` is below `size`. */
export function inclusionSteps(index: number, size: number): Step[] {
  sure(isSize(index) && isSize(size) && index < size, 'only a leaf of the tree has a way to its root')
  const steps: Step[] = []
  let from = 0
  let to = size
  while (to - from > 1) {
    const split = from + splitOf(to - from)
    if (index < split) {
      steps.push({ side: 'right', from: split, to })
      to = split
    } else {
      steps.push({ side: 'left', from, to: split })
      from = split
    }
  }
  return steps.reverse()
}

/** What a consistency proof consists of. */
export interface ConsistencySteps {
  /** The last subtree of the smaller tree, with which the proof begins; null when it is the whole smaller tree, whose root is known. */
  readonly seed: Range | null
  readonly steps: readonly Step[]
}

/** The steps that lead from the edge of the tree with `size1` leaves to both roots; 0 < size1 <= size2. */
export function consistencySteps(size1: number, size2: number): ConsistencySteps {
  sure(isSize(size1) && isSize(size2) && size1 > 0 && size1 <= size2, 'a tree that grew has leaves before and not fewer after')
  const steps: Step[] = []
  let from = 0
  let to = size2
  while (to !== size1) {
    const split = from + splitOf(to - from)
    if (size1 <= split) {
      steps.push({ side: 'right', from: split, to })
      to = split
    } else {
      steps.push({ side: 'left', from, to: split })
      from = split
    }
  }
  return { seed: from === 0 ? null : { from, to }, steps: steps.reverse() }
}

/** The perfect subtrees, by level and index, that must be at hand to prove over these ranges. */
export const nodesNeeded = (ranges: readonly Range[]): { readonly level: number; readonly index: number }[] => ranges.flatMap(perfectNodes)
