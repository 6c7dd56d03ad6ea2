/**
 * Photos of reports that are not recorded yet, kept by this browser in its own database (IndexedDB) until they are: a report without a line keeps
 * its photos as it keeps its words. Those of one report have one owner, a name that the draft bears and the finished report after it, so
 * that nothing has to be moved when it is finished.
 */
import { useEffect, useState } from 'react'
import { sha256Of } from '../../../data/send-file.ts'

export interface Photo {
  readonly owner: string
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: ArrayBuffer
}

export const PHOTOS_MAX = 10
export const PHOTO_MEGABYTES_MAX = 25
const PHOTO_BYTES_MAX = PHOTO_MEGABYTES_MAX * 1024 * 1024

const [DATABASE, STORE] = ['parley', 'photos']
const listeners = new Set<() => void>()
const changed = (): void => {
  for (const listener of listeners) listener()
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1)
    asked.onupgradeneeded = () => void asked.result.createObjectStore(STORE, { keyPath: ['owner', 'sha256'] })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** One transaction: what it gives counts only when the database says that it is done. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error ?? asked.error)
    })
  } finally {
    database.close()
  }
}

const ofOwner = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []])

/** The photos of a report, in order of their digests. None where this browser keeps nothing. */
export const photosOf = (owner: string): Promise<readonly Photo[]> =>
  owner === '' ? Promise.resolve([]) : within<Photo[]>('readonly', (store) => store.getAll(ofOwner(owner))).catch(() => [])

export type Kept = 'kept' | 'too-large' | 'too-many' | 'none-fits'

/** Keeps a photo with a report; the same photo twice is one. `none-fits`: this browser has no room for it, or keeps nothing. */
export async function keepPhoto(owner: string, file: File): Promise<Kept> {
  if (file.size > PHOTO_BYTES_MAX) return 'too-large'
  try {
    const photo: Photo = { owner, sha256: await sha256Of(file), name: file.name, type: file.type, bytes: await file.arrayBuffer() }
    const others = (await photosOf(owner)).filter(({ sha256 }) => sha256 !== photo.sha256)
    if (others.length >= PHOTOS_MAX) return 'too-many'
    // Asked for so that a browser short of room takes it from others first. It may say no.
    void navigator.storage?.persist?.().catch(() => false)
    await within('readwrite', (store) => store.put(photo))
    changed()
    return 'kept'
  } catch {
    return 'none-fits'
  }
}

export async function dropPhoto({ owner, sha256 }: Pick<Photo, 'owner' | 'sha256'>): Promise<void> {
  await within('readwrite', (store) => store.delete([owner, sha256])).catch(() => undefined)
  changed()
}

export async function dropPhotosOf(owner: string): Promise<void> {
  if (owner === '') return
  await within('readwrite', (store) => store.delete(ofOwner(owner))).catch(() => undefined)
  changed()
}

/** How many photos are kept in all. */
export const photosKept = (): Promise<number> => within('readonly', (store) => store.count()).catch(() => 0)

/** Forgets all. */
export const wipePhotos = (): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(DATABASE)
    asked.onsuccess = () => resolve()
    asked.onerror = () => resolve()
    asked.onblocked = () => resolve()
  })

/** Forgets photos whose report is gone: `owners` are those of drafts and of reports that wait. */
export async function sweepPhotos(owners: ReadonlySet<string>): Promise<void> {
  const keys = await within('readonly', (store) => store.getAllKeys()).catch(() => [])
  for (const owner of new Set(keys.map((key) => String((key as string[])[0])))) if (!owners.has(owner)) await dropPhotosOf(owner)
}

/** What `read` gives, read again whenever a photo is kept or dropped. */
export function usePhotos<T>(read: () => Promise<T>, first: T): T {
  const [found, setFound] = useState(first)
  useEffect(() => {
    let here = true
    const look = () => void read().then((now) => here && setFound(now))
    look()
    listeners.add(look)
    return () => {
      here = false
      listeners.delete(look)
    }
  }, [read])
  return found
}
