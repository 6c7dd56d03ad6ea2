import type { Refusal } from '#ground/refusal.ts'
import { addCountry, addName, addNote, addTexts, type Draft, designation, draftOf, line } from '../draft.ts'
import { openTable, type Row } from './csv.ts'
import type { Format, Tally } from './reader.ts'

/**
 * Lists that somebody else has parsed into `Name,Alias,Nationality,Designation,Sanction Type,Source`. It has no ids, dates or measures
 * and parts aliases with the comma that names may hold, so an edition of it is always an extract. The name is the id, with `#2` for
 * the next one of the same.
 */
export function parsedCsv(tally: Tally): Format {
  tally.missing('extract')
  const times = new Map<string, number>()
  return {
    open: () =>
      openTable({
        needs: ['Name', 'Alias', 'Nationality', 'Designation', 'Sanction Type', 'Source'],
        onHead: () => tally.explain('head', tally.row()),
        onBlank: () => tally.explain('blank', tally.row()),
        onRow: (row): Refusal | null => {
          const number = tally.row()
          const name = line(row('Name')) || `row ${number}`
          const count = (times.get(name) ?? 0) + 1
          times.set(name, count)
          return tally.entry(party(row, count === 1 ? name : `${name}#${count}`, tally.list.name))
        },
      }),
    finish: () => null,
  }
}

const said = (text: string): string => (line(text) === 'None' || line(text) === 'na' ? '' : text)

function party(row: Row, id: string, list: string): Draft {
  const draft = draftOf(list, id)
  addName(draft, row('Name'), 'primary')
  const aliases = said(row('Alias'))
  for (const alias of aliases.split(/,\s+/)) addName(draft, alias, 'strong')
  addNote(draft, aliases, 'alias')
  const nations = line(said(row('Nationality')))
  if (nations.includes(', ')) for (const nation of nations.split(/,\s+/)) addCountry(draft, nation, 'other')
  else addCountry(draft, nations, 'other')
  addTexts(draft, 'positions', said(row('Designation')))
  addNote(draft, said(row('Source')), 'source')
  const order = list === 'uk' ? 'uk' : /^au/.test(list) ? 'au' : list
  draft.designations.push(designation(order, row('Sanction Type'), ['unstated']))
  return draft
}
