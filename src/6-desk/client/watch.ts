/** What WATCH answers, as functions: docs/formats/api.md, "Watch". They hang on the client as `client.watch`. */
import type { AsOf, Listed, Once, Result } from './asking.ts'
import { countedClient } from './counted.ts'
import { materialClient } from './material.ts'
import type * as material from './material-shapes.ts'
import { promisesClient } from './promises.ts'
import type * as shapes from './shapes.ts'
import type * as watch from './watch-shapes.ts'

type Query = Readonly<Record<string, string | number | boolean | undefined>>
/** How the client asks and writes. */
export interface Asking {
  get<T>(path: string, query: Query): Promise<Result<T>>
  post(path: string, body: object, once: Once): Promise<Result<shapes.Receipt>>
  /** Asks with a body: nothing is recorded. */
  ask<T>(path: string, body: object, query: Query): Promise<Result<T>>
}

const segment = encodeURIComponent
const AT = '/api/watch'

export const watchClient = ({ get, post, ask }: Asking) => ({
  situation: (at: AsOf & { mechanism?: string } = {}) => get<watch.Situation>(`${AT}/situation`, { ...at }),
  mechanisms: (at: Listed = {}) => get<shapes.Page<watch.Mechanism>>(`${AT}/mechanisms`, { ...at }),
  mechanism: (id: string, at: AsOf = {}) => get<watch.MechanismWhole>(`${AT}/mechanisms/${encodeURIComponent(id)}`, { ...at }),
  fileMechanism: (mechanism: shapes.Written, once: Once = {}) => post(`${AT}/mechanisms`, { mechanism }, once),
  incidents: (at: Listed & watch.IncidentsAsked = {}) => get<shapes.Page<watch.Incident>>(`${AT}/incidents`, { ...at }),
  incident: (id: string, at: AsOf = {}) => get<watch.IncidentWhole>(`${AT}/incidents/${segment(id)}`, { ...at }),
  incidentStep: (id: string, step: shapes.Written, once: Once = {}) => post(`${AT}/incidents/${segment(id)}/steps`, { step }, once),
  reports: (at: Listed & { mechanism?: string; state?: string } = {}) => get<shapes.Page<watch.IncidentReport>>(`${AT}/reports`, { ...at }),
  report: (id: string, at: AsOf = {}) => get<watch.IncidentReportWhole>(`${AT}/reports/${segment(id)}`, { ...at }),
  receive: (reports: readonly shapes.Written[], once: Once = {}) => post(`${AT}/reports`, { reports }, once),
  reportStep: (id: string, step: shapes.Written, once: Once = {}) => post(`${AT}/reports/${segment(id)}/steps`, { step }, once),
  reviews: (at: Listed & { readonly incident?: string; readonly by?: string; readonly open?: 'yes' | 'no' } = {}) =>
    get<shapes.Page<watch.Review>>(`${AT}/reviews`, { ...at }),
  closeReview: (id: string, body: { finding: string }, once: Once = {}) => post(`${AT}/reviews/${segment(id)}/closures`, body, once),
  events: (asked: watch.EventsAsked, at: AsOf = {}) => get<watch.Events>(`${AT}/events`, { ...asked, ...at }),
  editions: (at: Listed = {}) => get<shapes.Page<material.EditionWhole>>(`${AT}/editions`, { ...at }),
  zones: (at: AsOf & { of?: string; on?: string } = {}) =>
    get<{ readonly items: readonly watch.Zones[]; readonly complete: boolean }>(`${AT}/zones`, { ...at }),
  ceasefires: (at: AsOf = {}) => get<shapes.Page<watch.Ceasefire>>(`${AT}/ceasefires`, { ...at }),
  ceasefire: (id: string, at: AsOf & { on?: string } = {}) => get<watch.CeasefireWhole>(`${AT}/ceasefires/${segment(id)}`, { ...at }),
  commitments: (at: Listed & watch.CommitmentsAsked = {}) => get<shapes.Page<watch.Commitment>>(`${AT}/commitments`, { ...at }),
  counterpart: (party: string, at: AsOf = {}) => get<watch.Counterpart>(`${AT}/counterparts/${segment(party)}`, { ...at }),
  ...promisesClient({ get, post, ask }),
  ...countedClient({ get, post }),
  ...materialClient({ get, post, ask }),
})
