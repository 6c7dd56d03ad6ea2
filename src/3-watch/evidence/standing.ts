/** How a piece of evidence stands, and whether anything may rest on it. */
import type { Content } from './evidence.ts'

/** `sound`: its content was there and had its digest when it was last looked at; `none`: there is no content, words at most. */
export const CONTENT_STATES = ['sound', 'damaged', 'missing', 'none'] as const
export type ContentState = (typeof CONTENT_STATES)[number]

/** One handing over: by whom to whom, when as those involved say, why; and who recorded it when. */
export interface Handing {
  readonly from: string
  readonly to: string
  readonly at: string
  readonly why: string
  readonly by: string
  readonly recorded: string
}

export interface Standing {
  readonly evidence: { readonly words: string | null }
  readonly content: Content | null
  readonly state: ContentState
}

/**
 * Whether anything may rest on it. Content that is damaged or gone supports nothing, whatever words stand beside it: what the words say was
 * said of what can no longer be looked at. Without content, only words support.
 */
export const supports = ({ evidence, content, state }: Standing): boolean =>
  content === null ? evidence.words !== null : state === 'sound'
