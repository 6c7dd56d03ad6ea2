/** What stands in the form for a read-back, and what is sent of it. */
import type { StatementWhole } from '../../../client/promises-shapes.ts'
import type { Written } from '../../../client/shapes.ts'

export interface PointDraft {
  readonly id: string
  readonly said: string
  readonly understood: string
  readonly same: boolean
}
export interface ReadBackDraft {
  readonly from: string
  readonly lang: string
  readonly points: readonly PointDraft[]
  /** `2026-01-12`; empty for none. */
  readonly answerBy: string
  /** The index of the clarification it is about; empty for none. */
  readonly clarifies: string
}

/** As many points as are made of words at once: whoever has more says which matter. */
const POINTS_MAX = 12

/** The sentences of words in a language, each as a point to be told back. */
export function sentencesOf(text: string, lang: string): readonly PointDraft[] {
  const segmenter = new Intl.Segmenter(isTag(lang) ? lang : 'en', { granularity: 'sentence' })
  const sentences = [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '')
  return sentences.slice(0, POINTS_MAX).map((said, at) => ({ id: String(at + 1), said, understood: '', same: true }))
}

function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0
  } catch {
    return false
  }
}

/** What the form begins with: whoever has not told yet, in the language of the words, sentence by sentence. */
export function startOf({ to, awaits, words }: StatementWhole): ReadBackDraft {
  const first = words[0]
  const points = first === undefined ? [] : sentencesOf(first.text, first.lang)
  return {
    from: awaits[0] ?? (to.length === 1 ? (to[0] ?? '') : ''),
    lang: first?.lang ?? '',
    points: points.length === 0 ? [{ id: '1', said: '', understood: '', same: true }] : points,
    ...{ answerBy: '', clarifies: '' },
  }
}

/** The read-back in the form of docs/formats/commitments.md. */
export function readBackOf({ from, lang, points, answerBy, clarifies }: ReadBackDraft): Written {
  const differs = points.some(({ same }) => !same)
  return {
    ...{ from, lang: lang.trim() },
    points: points.map(({ id, said, understood, same }) => ({ id, said: said.trim(), understood: understood.trim(), same })),
    ...(differs && answerBy !== '' ? { answer_by: answerBy } : {}),
    ...(clarifies === '' ? {} : { clarifies: Number(clarifies) }),
  }
}

/** The field of the form that a place in what is sent was made from. */
export function fieldAt(place: string): string | undefined {
  const point = /points\[(\d+)\]\.(said|understood)/.exec(place)
  if (point !== null) return `back-${point[2]}-${point[1]}`
  if (place.endsWith('answer_by')) return 'back-answer-by'
  if (place.endsWith('clarifies')) return 'back-clarifies'
  if (place.endsWith('lang')) return 'back-lang'
  return place.endsWith('from') ? 'back-from' : undefined
}
