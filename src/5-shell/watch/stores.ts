/** What WATCH keeps beside the record: the rows of editions of events, contents, and what is on its way to become either. */
import path from 'node:path'
import { type Contents, FolderContents, memoryContents } from './contents/contents.ts'
import { folderPieces, memoryPieces, type Pieces } from './contents/pieces.ts'
import { Imports } from './import/imports.ts'
import { memoryShelf } from './import/memory-shelf.ts'
import type { EventShelf } from './import/shelf.ts'

export interface WatchStores {
  readonly events: EventShelf
  readonly contents: Contents
  readonly pieces: Pieces
  readonly imports: Imports
}

/** All in memory: for tests and players. */
export function memoryStores(): WatchStores {
  const kept = { events: memoryShelf(), contents: memoryContents() }
  return { ...kept, pieces: memoryPieces(), imports: new Imports(kept) }
}

/** The folder of contents in the folder of an office's data, and what is on its way there. */
export const CONTENTS = 'contents'
const ARRIVING = 'arriving'

/** Those of an office: rows on its shelf, the rest in the folder of its data. */
export function officeStores(events: EventShelf, data: string): WatchStores {
  const kept = { events, contents: new FolderContents(path.join(data, CONTENTS)) }
  return { ...kept, pieces: folderPieces(path.join(data, ARRIVING), () => Date.now()), imports: new Imports(kept) }
}
