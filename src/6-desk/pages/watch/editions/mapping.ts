/** A mapping as a form holds it, the document that is made of it (docs/formats/events.md, "A mapping"), and a first guess from the names of columns. */

export interface MappingDraft {
  readonly source: string
  readonly zone: string
  readonly repeat: string
  readonly id: string
  readonly from: string
  readonly to: string
  readonly datePrecision: string
  readonly lat: string
  readonly lon: string
  readonly point: string
  readonly placePrecision: string
  readonly kind: string
  readonly subkind: string
  readonly sideA: string
  readonly sideB: string
  readonly low: string
  readonly best: string
  readonly high: string
  readonly civilians: string
  readonly location: string
  readonly country: string
  readonly adm1: string
  readonly adm2: string
  readonly office: string
  readonly text: string
  readonly review: string
  /** One a line: what it is called there, `=`, what it is called here. */
  readonly kinds: string
  readonly parties: string
}

export const UNMAPPED: MappingDraft = {
  ...{ source: '', zone: '', repeat: '', id: '', from: '', to: '', datePrecision: '', lat: '', lon: '', point: '', placePrecision: '' },
  ...{ kind: '', subkind: '', sideA: '', sideB: '', low: '', best: '', high: '', civilians: '', location: '', country: '', adm1: '' },
  ...{ adm2: '', office: '', text: '', review: '', kinds: '', parties: '' },
}

/** Fields that name a column, in the order in which they are asked for; the first three are needed. */
export const COLUMN_FIELDS = [
  ...(['id', 'from', 'kind', 'to', 'lat', 'lon', 'point', 'location', 'sideA', 'sideB', 'best', 'low', 'high', 'civilians'] as const),
  ...(['text', 'datePrecision', 'placePrecision', 'subkind', 'country', 'adm1', 'adm2', 'office', 'review'] as const),
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]
export const NEEDED: readonly ColumnField[] = ['id', 'from', 'kind']

/** The field of the form that a place in a mapping was made from, such as `deaths.low` or `time.from`. */
export function fieldOfMapping(place: string): keyof MappingDraft | null {
  const own = place.replace(/^mapping\./, '')
  const named: Readonly<Record<string, keyof MappingDraft>> = {
    ...{ 'time.from': 'from', 'time.to': 'to', 'time.precision': 'datePrecision', place: 'lat', 'place.precision': 'placePrecision' },
    ...{ 'place.lat': 'lat', 'place.lon': 'lon', 'place.point': 'point', time: 'from' },
  }
  const plain = own.replace(/^deaths\./, '')
  return named[own] ?? (Object.hasOwn(UNMAPPED, plain) ? (plain as keyof MappingDraft) : null)
}

/** `3` is the same for every row; anything else is a column. */
const scale = (typed: string): string | number => (/^[1-7]$/.test(typed) ? Number(typed) : typed)
const some = (of: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== '' && value !== null))
const any = (of: Record<string, unknown>): Record<string, unknown> | null => (Object.keys(of).length === 0 ? null : of)

function pairsIn(typed: string): Record<string, string> | null {
  const pairs = typed.split('\n').flatMap((line) => {
    const at = line.indexOf('=')
    const [there, here] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()]
    return at < 0 || there === '' || here === '' ? [] : [[there, here] as const]
  })
  return pairs.length === 0 ? null : Object.fromEntries(pairs)
}

/** The document; what is wanting in it the server says. */
export function mappingOf(draft: MappingDraft): Record<string, unknown> {
  const { source, zone, repeat, id, kind, subkind, location, country, adm1, adm2, office, text, review } = draft
  const precision = draft.placePrecision === '' ? '' : scale(draft.placePrecision)
  const where = draft.point === '' ? { lat: draft.lat, lon: draft.lon } : { point: draft.point }
  return some({
    ...{ source: source.trim(), zone: zone.trim(), repeat, id },
    time: some({ from: draft.from, to: draft.to, precision: draft.datePrecision === '' ? '' : scale(draft.datePrecision) }),
    place: any(some({ ...where, ...(draft.point === '' && draft.lat === '' && draft.lon === '' ? {} : { precision }) })),
    ...{ kind, subkind, kinds: pairsIn(draft.kinds), parties: pairsIn(draft.parties) },
    sides: draft.sideA === '' && draft.sideB === '' ? null : [draft.sideA, draft.sideB].filter((one) => one !== ''),
    deaths: any(some({ low: draft.low, best: draft.best, high: draft.high, civilians: draft.civilians })),
    ...{ location, country, adm1, adm2, office, text, review },
  })
}

/** Names that columns commonly bear, by field. A guess, which whoever maps sees and mends. */
const NAMES: Readonly<Partial<Record<ColumnField, RegExp>>> = {
  id: /^(_uuid|uuid|instanceid|key|id|event_?id|no|nr|number|@repeat|_id)$/,
  from: /^(date|day|event_?date|start|date_?start|when|from|date_?time|incident_?date|timestamp)$/,
  to: /^(date_?end|end|end_?date|until|to)$/,
  kind: /^(kind|type|event_?type|what|category|incident_?type)$/,
  subkind: /^(sub_?event_?type|sub_?type|subkind)$/,
  lat: /^(lat|latitude|y|_?.*_latitude)$/,
  lon: /^(lon|lng|long|longitude|x|_?.*_longitude)$/,
  point: /^(gps|geopoint|coordinates|coords|point|mgrs|position)$/,
  location: /^(location|place|village|town|site|where)$/,
  sideA: /^(actor_?1|side_?a|actor|by|perpetrator)$/,
  sideB: /^(actor_?2|side_?b|against|target|victim)$/,
  best: /^(best|deaths?|fatalities|killed|dead)$/,
  low: /^(low|deaths_?low|minimum|min)$/,
  high: /^(high|deaths_?high|maximum|max)$/,
  civilians: /^(deaths_?civilians|civilians|civilian_?deaths)$/,
  text: /^(notes?|description|text|comments?|narrative|details?)$/,
  country: /^country$/,
  adm1: /^(adm_?1|admin_?1|province|state|region)$/,
  adm2: /^(adm_?2|admin_?2|district|county)$/,
  datePrecision: /^(date_?prec(ision)?|time_?precision)$/,
  placePrecision: /^(where_?prec|geo_?precision|place_?precision)$/,
}

const bare = (column: string): string =>
  column
    .slice(Math.max(column.lastIndexOf('/'), column.lastIndexOf(':')) + 1)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** What each field may be, judged by the names of columns alone. A point goes before two columns where there are both. */
export function guessed(columns: readonly string[]): Partial<MappingDraft> {
  const found: Partial<Record<ColumnField, string>> = {}
  for (const [field, name] of Object.entries(NAMES) as [ColumnField, RegExp][]) {
    const column = columns.find((one) => name.test(bare(one)) && !Object.values(found).includes(one))
    if (column !== undefined) found[field] = column
  }
  if (found.lat === undefined || found.lon === undefined) {
    delete found.lat
    delete found.lon
  } else delete found.point
  return found
}

/** What was kept by an earlier visit. What is no such draft is none. */
export function readMappingDraft(kept: unknown): MappingDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const told = kept as Readonly<Record<string, unknown>>
  return {
    ...UNMAPPED,
    ...Object.fromEntries(Object.keys(UNMAPPED).flatMap((key) => (typeof told[key] === 'string' ? [[key, told[key]]] : []))),
  }
}
