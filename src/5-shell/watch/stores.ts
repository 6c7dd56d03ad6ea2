/** What WATCH keeps beside the record: the rows of editions of events, and contents. */
import { type Contents, memoryContents } from './contents/contents.ts'
import { memoryShelf } from './import/memory-shelf.ts'
import type { EventShelf } from './import/shelf.ts'

export interface WatchStores {
  readonly events: EventShelf
  readonly contents: Contents
}

/** Both in memory: for tests and players. */
export const memoryStores = (): WatchStores => ({ events: memoryShelf(), contents: memoryContents() })

/** The folder of contents in the folder of an office's data. */
export const CONTENTS = 'contents'
