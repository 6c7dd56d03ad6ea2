/** The answers that entries hold, ready to be replayed. */
import { sure } from '#ground/refusal.ts'
import type { Entry } from './entry.ts'
import type { OnFile } from './replay.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

/** The answer of an entry; null where it holds none. `then` is the record at the index the answer was gathered at. */
export function onFileOf(then: View, entry: Entry): OnFile | null {
  const { index } = entry
  switch (entry.kind) {
    case 'proposed':
      return { docket: entry.body.docket, rev: 1, act: entry.body.act, index, answer: entry.body.answer }
    case 'revised':
      return { docket: entry.body.docket, rev: entry.body.rev, act: entry.body.act, index, answer: entry.body.answer }
    case 'determined':
    case 'performed':
      return { ...actThen(then, entry.body.docket), index, answer: entry.body.answer }
    case 'found': {
      const onFile = { ...actThen(then, entry.body.docket), index, answer: entry.body.answer }
      return entry.body.kind === 'hindsight' ? { ...onFile, known: entry.at } : onFile
    }
    default:
      return null
  }
}

/** The index an entry's answer was gathered at; null where it holds none. */
export const gatheredAtOf = (entry: Entry): number | null => ('answer' in entry.body ? entry.body.answer.gatheredAt : null)

function actThen(then: View, docket: string): { docket: string; rev: number; act: Written } {
  const row = then.get('docket', docket)
  sure(row !== null, 'an act is asked about again only when it was proposed before')
  return { docket, rev: row.data.rev, act: row.data.act }
}
