/** What a form says of a piece of evidence, and the document that is made of it (docs/formats/events.md, "Evidence"). */
import { momentIn } from '../parts/moment-in.ts'

export interface EvidenceDraft {
  readonly title: string
  readonly sort: string
  readonly origin: string
  readonly source: string
  readonly grade: string
  /** By the clock of this device, such as `2026-01-12T08:00`. */
  readonly taken: string
  readonly lat: string
  readonly lon: string
  readonly guarded: boolean
  readonly words: string
}
export const NO_EVIDENCE: EvidenceDraft = {
  ...{ title: '', sort: '', origin: '', source: '', grade: 'F6', taken: '', lat: '', lon: '', guarded: false, words: '' },
}

/** As a browser names what it takes a file for. What it is, is told from its bytes when it has arrived. */
export const sortOf = (type: string): string => /^(image|video|audio)\//.exec(type)?.[1]?.replace('image', 'photo') ?? 'document'

export function evidenceOf(draft: EvidenceDraft, id: string, of: readonly string[], sort: string): Record<string, unknown> {
  const placed = draft.lat.trim() !== '' && draft.lon.trim() !== ''
  const number = (typed: string): number => Number(typed.trim().replace(',', '.'))
  return {
    ...{
      id,
      title: draft.title.trim(),
      sort,
      origin: draft.origin.trim(),
      source: draft.source.trim() || draft.origin.trim(),
      grade: draft.grade,
    },
    ...(draft.taken === '' ? {} : { taken: momentIn(draft.taken) }),
    ...(placed ? { place: { lat: number(draft.lat), lon: number(draft.lon) } } : {}),
    ...(draft.guarded ? { protected: true } : {}),
    ...(draft.words.trim() === '' ? {} : { words: draft.words.trim() }),
    ...(of.length === 0 ? {} : { of }),
  }
}

/** A file of one content has one name, so that the same file brought twice is seen to be the same. */
export const idOfContent = (sha256: string): string => `E-${sha256.slice(0, 12)}`
