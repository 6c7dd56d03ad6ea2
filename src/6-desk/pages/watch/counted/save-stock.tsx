/** The stock as a table for other programs, as it stands on the page: every line with the entries it comes from. */
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { SaveCsv } from '../../../parts/save-csv.tsx'
import { stockTable } from './stock-table.ts'

export const SaveStock = ({ one }: { one: LedgerWhole }) => <SaveCsv name={one.id} rows={() => stockTable(one)} />
