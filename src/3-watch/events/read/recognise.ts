import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { openCsv } from '#know/lists/read/csv.ts'
import { acledRows } from './acled.ts'
import { EVENT_FORMS, type EventForm } from './form.ts'
import { ucdpRows } from './ucdp.ts'

/** How much of a file is enough to tell its form, in bytes. */
export const HEAD_ENOUGH = 65_536

/** What tells the export of a form from any other table: KoboToolbox's and ODK's own columns. */
const FORM_COLUMNS: readonly (readonly string[])[] = [
  ['_uuid', '_submission_time'],
  ['_submission__uuid', '_index'],
  ['instanceid', 'submissiondate'],
  ['key', 'submissiondate'],
]

/**
 * Tells the form of events from the beginning of a file, never from its name. A table that is none of those known can still be read by a
 * mapping, and is `mapped-csv` where `mapped` says that there is one.
 */
export function recogniseEvents(head: Uint8Array, mapped: boolean): EventForm | Refusal {
  if (head[0] === 0x50 && head[1] === 0x4b) return refuse('events-form-unknown', { found: 'ZIP / XLSX', accepted: EVENT_FORMS.join(', ') })
  if (head.subarray(0, HEAD_ENOUGH).includes(0)) return refuse('events-form-unknown', { found: 'UTF-16 / binary', accepted: 'UTF-8' })
  const text = new TextDecoder('utf-8').decode(head.subarray(0, HEAD_ENOUGH)).trimStart()
  if (text === '') return refuse('events-empty')
  if (/^[[{]/.test(text)) return 'form-json'
  const columns = headLine(text)
  const has = (needs: readonly string[]): boolean => needs.every((name) => columns.has(name))
  if (has(ucdpRows.needs)) return 'ucdp-csv'
  if (has(acledRows.needs)) return 'acled-csv'
  if (FORM_COLUMNS.some(has)) return 'form-csv'
  if (mapped) return 'mapped-csv'
  const near = [ucdpRows.needs, acledRows.needs].find((needs) => needs.filter((name) => columns.has(name)).length * 2 > needs.length)
  const lacking = near?.find((name) => !columns.has(name))
  if (near !== undefined && lacking !== undefined)
    return refuse('events-column-missing', { found: lacking, accepted: near.join(', ') }, { line: 1, field: lacking })
  return refuse('events-form-unknown', { found: shown(text.slice(0, 40)), accepted: EVENT_FORMS.join(', ') })
}

function headLine(text: string): ReadonlySet<string> {
  let head: readonly string[] | null = null
  const enough = refuse('events-empty') // Stops the reading; never shown.
  const csv = openCsv((fields) => {
    head ??= fields
    return enough
  })
  if (csv.write(text) === null) csv.close()
  return new Set(((head ?? []) as readonly string[]).map((name) => name.trim().toLowerCase()))
}
