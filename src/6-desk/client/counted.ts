/** Counted things and documents, as functions: they hang on the client as part of `client.watch`. What they answer is told as written. */
import type { AsOf, Listed, Once, Result } from './asking.ts'
import type * as counted from './counted-shapes.ts'
import type * as shapes from './shapes.ts'

type Query = Readonly<Record<string, string | number | undefined>>
interface Asking {
  get<T>(path: string, query: Query): Promise<Result<T>>
  post(path: string, body: object, once: Once): Promise<Result<shapes.Receipt>>
}
type Written = shapes.Written
type Dated = AsOf & { readonly on?: string }

const segment = encodeURIComponent
const AT = '/api/watch'

export const countedClient = ({ get, post }: Asking) => ({
  ledgers: (at: Listed = {}) => get<shapes.Page<counted.LedgerListed>>(`${AT}/ledgers`, { ...at }),
  ledger: (id: string, at: Dated = {}) => get<counted.LedgerWhole>(`${AT}/ledgers/${segment(id)}`, { ...at }),
  /** Movements that wait for a second key, in one ledger or in all. */
  keysWaiting: (at: AsOf & { ledger?: string } = {}) => get<counted.KeysWaiting>(`${AT}/keys-waiting`, { ...at }),
  openLedger: (ledger: Written, once: Once = {}) => post(`${AT}/ledgers`, { ledger }, once),
  move: (ledger: string, movement: Written, once: Once = {}) => post(`${AT}/ledgers/${segment(ledger)}/movements`, { movement }, once),
  /** The second key of a movement. */
  keyMovement: (movement: string, once: Once = {}) => post(`${AT}/movements/${segment(movement)}/keys`, {}, once),
  refuseMovement: (movement: string, body: { why: string }, once: Once = {}) =>
    post(`${AT}/movements/${segment(movement)}/refusals`, body, once),
  recordFind: (ledger: string, find: Written, once: Once = {}) => post(`${AT}/ledgers/${segment(ledger)}/finds`, { find }, once),
  countFind: (find: string, count: Written, once: Once = {}) => post(`${AT}/finds/${segment(find)}/counts`, { count }, once),
  stateTotal: (ledger: string, total: Written, once: Once = {}) => post(`${AT}/ledgers/${segment(ledger)}/totals`, { total }, once),
  drawZones: (zones: Written, once: Once = {}) => post(`${AT}/zones`, { zones }, once),
  exchanges: (at: Listed = {}) => get<shapes.Page<counted.ExchangeListed>>(`${AT}/exchanges`, { ...at }),
  exchange: (id: string, at: Dated = {}) => get<counted.ExchangeWhole>(`${AT}/exchanges/${segment(id)}`, { ...at }),
  agreeExchange: (exchange: Written, once: Once = {}) => post(`${AT}/exchanges`, { exchange }, once),
  noteExchange: (exchange: string, event: Written, once: Once = {}) => post(`${AT}/exchanges/${segment(exchange)}/events`, { event }, once),

  /** A document made of what is on record; the file in base64. */
  reportFile: (kind: string, asked: counted.ReportAsked = {}) => get<counted.ReportFile>(`${AT}/documents/${segment(kind)}`, { ...asked }),
})
