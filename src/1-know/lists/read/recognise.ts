import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { openCsv } from './csv.ts'
import { isOfacRecord } from './ofac-csv.ts'
import { LIST_FORMATS, type ListFormat } from './reader.ts'

/** How much of a file is enough to tell its form: the beginning, in characters or bytes. */
export const HEAD_ENOUGH = 65_536

const ROOTS: Readonly<Record<string, ListFormat>> = {
  CONSOLIDATED_LIST: 'un-xml',
  sdnList: 'ofac-xml',
  export: 'eu-xml',
  'data-set': 'sema-xml',
}

/**
 * Tells the form of a list from its beginning, never from a name. Takes text, or bytes in UTF-8 or Latin-1 (a letter cut off at the end
 * does no harm). What is known but not read, such as OFAC's advanced XML, is refused by its name.
 */
export function recognise(head: string | Uint8Array): ListFormat | Refusal {
  const text = textOf(head)
  if (typeof text !== 'string') return text
  if (text.trim() === '') return refuse('list-empty')
  const found = text.startsWith('<') ? ofXml(text) : text.startsWith('{') ? ofJson(text) : ofTable(text)
  return found ?? refuse('list-format-unknown', { found: shown(text.slice(0, 40)), accepted: LIST_FORMATS.join(', ') })
}

function textOf(head: string | Uint8Array): string | Refusal {
  if (typeof head === 'string')
    return head
      .slice(0, HEAD_ENOUGH)
      .replace(/^\ufeff/, '')
      .trimStart()
  const bytes = head.subarray(0, HEAD_ENOUGH)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)) {
    return refuse('list-encoding', { found: bytes[0] === 0x50 && bytes[1] === 0x4b ? 'ZIP' : 'UTF-16 / binary', accepted: 'UTF-8' })
  }
  return new TextDecoder('utf-8').decode(bytes).trimStart()
}

function ofXml(text: string): ListFormat | Refusal | null {
  // The first element, behind the declaration, comments and instructions. A document type is refused when the file is read.
  const bare = text.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').trimStart()
  if (/^<!DOCTYPE html|^<html/i.test(bare)) return refuse('list-format-not-taken', { found: 'HTML', accepted: LIST_FORMATS.join(', ') })
  if (/^<!/.test(bare)) return refuse('list-xml-declares', { found: 'DOCTYPE' })
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1] ?? ''
  if (root === 'Sanctions')
    return refuse('list-format-not-taken', { found: 'OFAC advanced XML (Sanctions)', accepted: 'ofac-xml (sdnList), ofac-csv' })
  if (root === 'Designations') return refuse('list-format-not-taken', { found: 'UK Sanctions List XML (Designations)', accepted: 'uk-csv' })
  return Object.hasOwn(ROOTS, root) ? (ROOTS[root] ?? null) : null
}

function ofJson(text: string): ListFormat | null {
  const line = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  if (/"schema"\s*:\s*"/.test(line) && /"id"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line)) return 'ftm-json'
  if (/"(?:entryCount|countsBySource|fieldKey|tables|sourceGeneratedAt|entries)"\s*:/.test(text)) return 'csl-keyed-json'
  return /"(?:results|total|sources_used|search_performed_at)"\s*:/.test(text) ? 'csl-json' : null
}

const TABLES: readonly (readonly [ListFormat, readonly string[]])[] = [
  ['uk-csv', ['unique id', 'name 6', 'name type', 'regime name']],
  ['ofsi-csv', ['group id', 'name 6', 'alias type', 'regime']],
  ['eu-act-csv', ['celex', 'recordid', 'programkey', 'schema']],
  ['targets-csv', ['id', 'schema', 'name', 'aliases', 'birth_date', 'identifiers']],
  ['parsed-csv', ['name', 'alias', 'nationality', 'designation', 'sanction type', 'source']],
]

/** A table by its first two records: a title may stand above the head line. */
function ofTable(text: string): ListFormat | null {
  const records: string[][] = []
  const enough = refuse('list-empty') // Stops the reading; never shown.
  const csv = openCsv((fields) => {
    records.push(fields)
    return records.length < 2 ? null : enough
  })
  if (csv.write(text) === null && csv.close() !== null && records.length === 0) return null
  for (const fields of records) {
    const columns = new Set(fields.map((field) => field.replace(/\s+/g, ' ').trim().toLowerCase()))
    const table = TABLES.find(([, needs]) => needs.every((name) => columns.has(name)))
    if (table !== undefined) return table[0]
  }
  const first = records[0]
  return first !== undefined && isOfacRecord(first) ? 'ofac-csv' : null
}
