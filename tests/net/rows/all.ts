import type { Row } from '../row.ts'
import { ACTS } from './acts.ts'
import { CLAUSES } from './clauses.ts'
import { CONDITIONS } from './conditions.ts'
import { EXEMPTIONS } from './exemptions.ts'
import { FACTS } from './facts.ts'
import { GOODS } from './goods.ts'
import { INSTRUMENTS } from './instruments.ts'
import { PARTIES } from './parties.ts'
import { KEPT } from './promises.ts'
import { SANCTIONS } from './sanctions.ts'

/** All rows of the net. A new field is tried in the file of its subject. */
export const ROWS: readonly Row[] = [
  ...CONDITIONS,
  ...PARTIES,
  ...CLAUSES,
  ...EXEMPTIONS,
  ...INSTRUMENTS,
  ...ACTS,
  ...FACTS,
  ...GOODS,
  ...SANCTIONS,
  KEPT,
]
