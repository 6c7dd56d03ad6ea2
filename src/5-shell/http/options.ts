/** What the API is given beside the register. */
import type { Instant } from '#ground/instant.ts'
import type { PublishingStatus } from '../ledger/publishing.ts'
import type { WatchStores } from '../watch/stores.ts'

export interface ApiOptions {
  /** What WATCH keeps beside the record. Not given: in memory. */
  readonly watch?: WatchStores
  /** The clock of the record: the machine's, or that of a demonstration. */
  now(): Instant
  /** Writes one line to the log. */
  note(line: string): void
  /** How publishing of the log goes; not given where nothing publishes it. */
  readonly log?: () => PublishingStatus
  /** The names this server may be called by, as in a Host header without its port. Default: those of this machine to itself. */
  readonly hosts?: readonly string[]
  /** Ends everything that stays open, such as listeners. */
  readonly closing?: AbortSignal
  /** How long a reading waits for its `min_index`, an answer may take, and a listener goes without a sign of life. */
  readonly waitMilliseconds?: number
  readonly answerMilliseconds?: number
  readonly heartbeatMilliseconds?: number
  readonly listenersMax?: number
}
