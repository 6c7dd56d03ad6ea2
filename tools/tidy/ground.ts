import { linesOf } from './sizes.ts'
import { type Finding, floorOf, importsOf, isTest, type Source, targetOf } from './source.ts'

/** The guide is 800 lines. Above this the ground has become a drawer for everything. */
const GROUND_LINES_MAX = 1200

/** The ground is small: all its files together, without tests. */
export function groundSize(sources: readonly Source[]): Finding[] {
  const own = sources.filter((source) => floorOf(source.path) === 0 && !isTest(source.path))
  const lines = own.reduce((sum, { text }) => sum + linesOf(text), 0)
  return lines <= GROUND_LINES_MAX
    ? []
    : [{ path: 'src/0-ground', line: 0, spot: 'size', why: `${lines} lines; at most ${GROUND_LINES_MAX}` }]
}

/**
 * What is on the ground is walked on from at least two floors above, directly or by way of other files of the ground. A word
 * that one floor alone uses belongs to that floor. Tests do not count.
 */
export function groundUse(sources: readonly Source[]): Finding[] {
  const code = sources.filter((source) => floorOf(source.path) !== null && !isTest(source.path))
  const usersOf = new Map<string, Set<string>>()
  for (const source of code) {
    for (const { from } of importsOf(source)) {
      const target = from.startsWith('#ground/') ? `src/0-ground/${from.slice(8)}` : from.startsWith('.') ? targetOf(source, from) : ''
      const users = usersOf.get(target) ?? new Set()
      usersOf.set(target, users.add(source.path))
    }
  }
  return code.flatMap(({ path }): Finding[] => {
    if (floorOf(path) !== 0) return []
    const floors = [...reach(path, usersOf)].map(floorOf).filter((floor) => floor !== 0)
    const count = new Set(floors).size
    return count >= 2 ? [] : [{ path, line: 1, spot: 'use', why: `used by ${count} of the floors above; at least two must` }]
  })
}

/** Everything that uses a file, directly or through others of the ground. */
function reach(path: string, usersOf: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>()
  const next = [path]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const user of usersOf.get(at) ?? []) {
      if (found.has(user)) continue
      found.add(user)
      if (floorOf(user) === 0) next.push(user)
    }
  }
  return found
}
