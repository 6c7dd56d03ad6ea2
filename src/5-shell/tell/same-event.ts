/** Sentences for why two accounts may tell of one event. */
import { type Locale, say } from '#ground/say.ts'
import type { Piece } from '#watch/events/same-event.ts'
import { tellMetres } from './figures.ts'

/** "The places are 1.2 km apart." */
export function tellPiece({ step, found }: Piece, locale: Locale): string {
  const { metres, ...rest } = found
  return say(locale, `same-event.${step}`, metres === undefined ? rest : { ...rest, metres: tellMetres(String(metres), locale) })
}
