import { type Refusal, refuse } from '#ground/refusal.ts'
import { addBirths, addIdentifier, addName, addNote, addTexts, type Draft, designation, draftOf, line } from '../draft.ts'
import { CA_PROGRAMME, CA_SHIPS } from '../programmes.ts'
import type { Format, Tally } from './reader.ts'
import { type Node, openXml, textOf } from './xml.ts'

/**
 * Canada's consolidated autonomous sanctions list (`data-set`). A row is a `record`; it has no number of its own, so country, schedule
 * and item make its id. What stands under Country is the regulations and says nothing of a nationality.
 */
export function semaXml(tally: Tally): Format {
  return {
    open: () =>
      openXml({
        root: 'data-set',
        holders: [],
        onRoot: () => {},
        onNode(node) {
          const row = tally.row()
          if (node.name !== 'record') {
            tally.explain('element-unknown', row, node.name)
            tally.missing('parts-unknown')
            return null
          }
          const draft = party(node, tally.list.name)
          return 'refused' in draft ? draft : tally.entry(draft)
        },
      }),
    finish: () => null,
  }
}

const SORTED = new Set([
  'Country',
  'LastName',
  'GivenName',
  'EntityOrShip',
  'Aliases',
  'Schedule',
  'Item',
  'DateOfListing',
  'DateOfBirthOrShipBuildDate',
  'TitleOrShip',
  'ShipIMONumber',
])

function party(node: Node, list: string): Draft | Refusal {
  const [ground, schedule, item] = [textOf(node, 'Country'), textOf(node, 'Schedule'), textOf(node, 'Item')].map(line)
  if (!ground || !item)
    return refuse('list-field-missing', { found: ground ? 'Item' : 'Country', accepted: 'Country, Item' }, { line: node.line })
  const english = line(ground.split(' / ')[0] ?? ground)
  const id = [english.slice(0, 80), schedule, item].filter((part) => part).join('/')
  const [family, given, body] = [textOf(node, 'LastName'), textOf(node, 'GivenName'), textOf(node, 'EntityOrShip')].map(line)
  const imo = textOf(node, 'ShipIMONumber')
  const draft = draftOf(list, id, family || given ? 'person' : imo !== '' ? 'vessel' : 'organisation')
  addName(
    draft,
    [given, family].filter((part) => part).join(' '),
    'primary',
    family ? { family, ...(given ? { given: given.split(' ') } : {}) } : undefined,
  )
  addBody(draft, body ?? '')
  for (const alias of aliasesIn(textOf(node, 'Aliases'))) addName(draft, alias, 'strong')
  if (/[:/]| or /.test(textOf(node, 'Aliases'))) addNote(draft, textOf(node, 'Aliases'), 'aliases')
  addIdentifier(draft, 'imo', imo)
  const date = textOf(node, 'DateOfBirthOrShipBuildDate')
  if (draft.kind === 'person') {
    addBirths(draft, date)
    addTexts(draft, 'titles', textOf(node, 'TitleOrShip'))
  } else {
    addNote(draft, date, 'built')
    addNote(draft, textOf(node, 'TitleOrShip'), 'type of ship')
  }
  for (const child of node.children) if (!SORTED.has(child.name)) addNote(draft, child.text, child.name)
  const programme = draft.kind === 'vessel' ? CA_SHIPS : CA_PROGRAMME
  draft.designations.push(
    designation('ca', [english, schedule].filter((part) => part).join(', schedule '), programme.measures, {
      basis: programme.act,
      listedOn: textOf(node, 'DateOfListing'),
    }),
  )
  return draft
}

/** A body with its English and French name in one field is both; `S/Y` and the like are one. */
function addBody(draft: Draft, text: string): void {
  addName(draft, text, 'primary')
  const halves = text.split('/')
  if (halves.length === 2 && halves.every((half) => half.trim().split(/\s+/).length >= 2))
    for (const half of halves) addName(draft, half, 'strong')
}

const LANGUAGE = /(?:Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|Burmese|Chinese|French|English)\s*:/g

/**
 * The names in the field for aliases. Lines and semicolons part them, and so does the word for a language; a comma does where each part
 * could be a whole name, so that `Smith, John` stays in one piece.
 */
function aliasesIn(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map(line)
    .flatMap((written) => {
      const one = written.replace(LANGUAGE, '\ue000')
      const parts = one.split(/\ue000|,\s*(?=\ue000)/).flatMap((part) => {
        const pieces = part
          .split(/,\s+/)
          .map(line)
          .filter((piece) => piece !== '')
        return pieces.length > 1 && pieces.every((piece) => piece.includes(' ')) ? pieces : [part]
      })
      return parts.map((part) => line(part.replace(/[,\s]+$/, ''))).filter((part) => part !== '')
    })
}
