import { type Refusal, refuse } from '#ground/refusal.ts'
import { countryOfCode } from '../country.ts'
import { CROSS } from '../crossref.ts'
import { addBirths, addCountry, addIdentifier, addName, addPlace, type Draft, designation, draftOf, inTable, line } from '../draft.ts'
import type { EntryKind } from '../entry.ts'
import { openTable, type Row } from './csv.ts'
import type { Format, Tally } from './reader.ts'

/**
 * OpenSanctions' `targets.simple.csv`: one row a party, several values parted by semicolons and quoted where they hold one. Its one
 * column of identifiers does not say of what kind they are, and its countries not how they are tied.
 */
export function targetsCsv(tally: Tally, told: string | undefined): Format {
  let named = told !== undefined
  return {
    open: () =>
      openTable({
        needs: ['id', 'schema', 'name', 'aliases', 'birth_date', 'countries', 'identifiers', 'dataset'],
        onHead: () => tally.explain('head', tally.row()),
        onBlank: () => tally.explain('blank', tally.row()),
        onRow: (row, _, at): Refusal | null => {
          tally.row()
          if (!named) {
            named = true
            tally.list.name = slugOf(valuesIn(row('dataset'))[0] ?? '') || tally.list.name
          }
          const id = line(row('id'))
          if (id === '') return refuse('list-field-missing', { found: 'id', accepted: 'id' }, { line: at, field: 'id' })
          return tally.entry(party(row, id, tally))
        },
      }),
    finish: () => null,
  }
}

/**
 * The name of a data set as an id. One that is an id already stays as it is (`us_ofac_sdn`); of a title the words are joined as in such ids
 * (`INTERPOL Red Notices`: `interpol_red_notices`).
 */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '_')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 60)

export const FTM_KINDS: Readonly<Record<string, EntryKind>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Airplane: 'aircraft',
}

/** The values of a field: parted by semicolons, in quotation marks where a value holds one. */
function valuesIn(text: string): string[] {
  const values: string[] = []
  for (const match of text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/g)) {
    const value = line((match[1] ?? match[2] ?? '').replaceAll('""', '"'))
    if (value !== '') values.push(value)
  }
  return values
}

function party(row: Row, id: string, tally: Tally): Draft {
  const draft = draftOf(tally.list.name, id, inTable(FTM_KINDS, line(row('schema'))) ?? 'party')
  addName(draft, row('name'), 'primary')
  for (const alias of valuesIn(row('aliases'))) addName(draft, alias, 'strong')
  for (const date of valuesIn(row('birth_date'))) addBirths(draft, date)
  for (const code of valuesIn(row('countries'))) addCountry(draft, code, 'other', countryOfCode(code))
  for (const text of valuesIn(row('addresses'))) addPlace(draft, 'addresses', [text])
  for (const value of valuesIn(row('identifiers'))) addIdentifier(draft, 'other', value)
  addIdentifier(draft, 'other', id, null, CROSS.referent)
  for (const value of valuesIn(row('phones'))) addIdentifier(draft, 'phone', value)
  for (const value of valuesIn(row('emails'))) addIdentifier(draft, 'email', value)
  for (const text of valuesIn(row('sanctions'))) {
    draft.designations.push(
      designation('unknown', row('dataset'), /^(?:red|yellow|blue) notice\b/i.test(text) ? ['notice'] : ['unstated'], {
        reason: text,
        listedOn: row('first_seen').slice(0, 10),
      }),
    )
  }
  if (draft.designations.length === 0) draft.designations.push(designation('unknown', row('dataset'), ['unstated']))
  const seen = row('last_change').slice(0, 10)
  if (/^\d{4}-\d\d-\d\d$/.test(seen) && (tally.list.asOf ?? '') < seen) tally.list.asOf = seen
  return draft
}
