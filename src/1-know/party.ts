import { z } from 'zod'
import { LIMITS } from '#ground/limits.ts'
import { type Marking, readMarking } from '#ground/marking.ts'
import { label, nameText } from '#ground/parts.ts'
import { at, isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { type Bounds, readBounds } from './bounds.ts'
import { chosenKinds, isKindName, type KindName } from './kinds.ts'

/** One name of a party, with the language (BCP 47) and script (ISO 15924) it is written in and the time it was borne. */
export interface Name extends Bounds {
  readonly text: string
  readonly lang?: string
  readonly script?: string
}

/** Anyone who can act or be acted upon. All else that is known of them is claims. */
export interface Party {
  readonly id: string
  readonly kind: KindName
  readonly names: readonly Name[]
  readonly marking?: Marking
}

const nameSchema = z.strictObject({
  text: nameText,
  lang: z.string().optional(),
  script: z.string().optional(),
  from: z.string().nullish(),
  until: z.string().nullish(),
})
const partySchema = z.strictObject({
  id: label,
  kind: z.string(),
  names: z.array(z.unknown()).max(LIMITS.party_names_max),
  marking: z.unknown().optional(),
})

/**
 * Reads a party. Unknown keys and unknown or abstract kinds are refused with what is accepted; at least one name is needed.
 * The bare dates of names are local midnights in `zone`.
 */
export function readParty(raw: unknown, zone = 'UTC'): Party | Refusal {
  const written = shaped(partySchema, raw)
  if (isRefusal(written)) return written
  const { id, kind } = written
  if (!isKindName(kind)) return refuse('kind-unknown', { found: shown(kind), accepted: chosenKinds.join(', ') }, { field: 'kind' })
  if (!chosenKinds.includes(kind)) return refuse('kind-abstract', { found: kind, accepted: chosenKinds.join(', ') }, { field: 'kind' })
  if (written.names.length === 0) return refuse('name-missing', {}, { field: 'names' })
  const names = readList(written.names, 'names', (name) => readName(name, zone))
  if (isRefusal(names)) return names
  if (written.marking === undefined) return { id, kind, names }
  const marking = readMarking(written.marking, zone)
  return isRefusal(marking) ? at(marking, { field: 'marking' }) : { id, kind, names, marking }
}

function readName(raw: unknown, zone: string): Name | Refusal {
  const written = shaped(nameSchema, raw)
  if (isRefusal(written)) return written
  const { text, lang, script } = written
  if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(lang)) {
    return refuse('language-unreadable', { found: shown(lang) }, { field: 'lang' })
  }
  if (script !== undefined && !/^[A-Z][a-z]{3}$/.test(script)) {
    return refuse('script-unreadable', { found: shown(script) }, { field: 'script' })
  }
  const bounds = readBounds(written.from, written.until, zone)
  if (isRefusal(bounds)) return bounds
  return { text, ...(lang === undefined ? {} : { lang }), ...(script === undefined ? {} : { script }), ...bounds }
}
