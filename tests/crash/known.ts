/** What the test knows from outside: what was asked for, and what came of it, over all lives of the writer. */
import type { Acknowledged, Asked, Line } from './protocol.ts'

export class Known {
  readonly asked = new Map<string, Asked>()
  /** The first receipt for each request; a repeated one must be the same. */
  readonly acknowledged = new Map<string, Acknowledged>()
  readonly refused = new Set<string>()

  hear(line: Line): void {
    if (line.is === 'intends') {
      const { id, by, command } = line
      this.asked.set(id, { id, by, command })
    } else if (line.is === 'acknowledged') {
      if (!this.acknowledged.has(line.id)) this.acknowledged.set(line.id, line)
    } else if (line.is === 'refused') this.refused.add(line.id)
  }

  /** What was asked for and never answered. */
  unanswered(): readonly Asked[] {
    return [...this.asked.values()].filter(({ id }) => !this.acknowledged.has(id) && !this.refused.has(id))
  }
}
