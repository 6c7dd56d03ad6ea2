/** Every route, in the order the description lists them. */
import { listens, type Route } from '../route.ts'
import { answers } from './answers.ts'
import { designated } from './designated.ts'
import { dockets } from './dockets.ts'
import { entries } from './entries.ts'
import { files } from './files.ts'
import { filings } from './filings.ts'
import { goods } from './goods.ts'
import { law } from './law.ts'
import { searches } from './search.ts'
import { steps } from './steps.ts'

export const routes: readonly Route[] = [
  ...entries,
  listens('changes', '/api/changes'),
  ...filings,
  ...files,
  ...law,
  ...designated,
  ...goods,
  ...searches,
  ...dockets,
  ...answers,
  ...steps,
]
