/** Between what the form for a mechanism holds and the document that is filed of it. */
import type { Written } from '../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { filled, shortName } from './kit/filing.ts'
import { CORNERS } from './table/mechanism.ts'

/** The name it has in the record: as typed, or made out of its title. */
export const mechanismName = (form: Written): string => textOf(form.id).trim() || shortName(textOf(form.title))

/** The document, without what says nothing. What is typed and no number stays, so that the reader says what it would accept. */
export function mechanismOf(form: Written): Written {
  const { area, components, ladder, kinds, reviews, decides, clock, ...plain } = form
  const many = (all: unknown) => recordsOf(all).map(filled)
  return filled({
    ...plain,
    id: mechanismName(form),
    ...{ components: many(components), ladder: many(ladder), kinds: many(kinds), reviews: many(reviews) },
    ...{ decides: filled(recordOf(decides)), clock: filled(recordOf(clock)), area: areaOf(recordOf(area)) },
  })
}

function areaOf(corners: Written): readonly unknown[] {
  const typed = CORNERS.map((corner) => textOf(corners[corner]).trim())
  return typed.every((text) => text === '')
    ? []
    : typed.map((text) => (/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text))
}

/** A document on file as the form holds it, to write another wording of it. */
export function formOf(document: Written): Written {
  const { area } = document
  if (!Array.isArray(area)) return document
  return { ...document, area: Object.fromEntries(CORNERS.map((corner, i) => [corner, String(area[i] ?? '')])) }
}

/** The ids of the components the form has, for whoever presides or decides. */
export const componentsIn = (form: Written): readonly string[] =>
  recordsOf(form.components)
    .map(({ id }) => textOf(id).trim())
    .filter((id) => id !== '')
