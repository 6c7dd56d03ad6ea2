/** Every route, in the order the description lists them. */
import { listens, type Route } from '../route.ts'
import { answers } from './answers.ts'
import { arriving } from './arriving.ts'
import { ceasefires } from './ceasefires.ts'
import { commitments } from './commitments.ts'
import { counted } from './counted.ts'
import { custody } from './custody.ts'
import { designated } from './designated.ts'
import { dockets } from './dockets.ts'
import { reportFiles } from './documents.ts'
import { entries } from './entries.ts'
import { eventRoutes } from './events.ts'
import { evidenceRoutes } from './evidence.ts'
import { field } from './field.ts'
import { files } from './files.ts'
import { filings } from './filings.ts'
import { goods } from './goods.ts'
import { hotline } from './hotline.ts'
import { importRoutes } from './imports.ts'
import { incidentRoutes } from './incidents.ts'
import { law } from './law.ts'
import { ledger } from './ledger.ts'
import { patrolRoutes } from './patrols.ts'
import { searches } from './search.ts'
import { situationRoutes } from './situation.ts'
import { steps } from './steps.ts'
import { wordsSaid } from './words-said.ts'

export const routes: readonly Route[] = [
  ...entries,
  ...ledger,
  listens('changes', '/api/changes'),
  ...custody,
  ...filings,
  ...files,
  ...law,
  ...designated,
  ...goods,
  ...ceasefires,
  ...counted,
  ...reportFiles,
  ...arriving,
  ...importRoutes,
  ...eventRoutes,
  ...evidenceRoutes,
  ...incidentRoutes,
  ...situationRoutes,
  ...commitments,
  ...wordsSaid,
  ...patrolRoutes,
  ...field,
  ...hotline,
  ...searches,
  ...dockets,
  ...answers,
  ...steps,
]
