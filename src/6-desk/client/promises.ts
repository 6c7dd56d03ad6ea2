/** Commitments one by one, words, plans, signs and harm, as functions: they hang on the client as part of `client.watch`. */
import type { AsOf, Listed, Once, Result } from './asking.ts'
import type * as kept from './promises-shapes.ts'
import type * as shapes from './shapes.ts'

type Query = Readonly<Record<string, string | number | undefined>>
interface Asking {
  get<T>(path: string, query: Query): Promise<Result<T>>
  post(path: string, body: object, once: Once): Promise<Result<shapes.Receipt>>
  /** Asks with a body: nothing is recorded. */
  ask<T>(path: string, body: object, query: Query): Promise<Result<T>>
}
type Dated = AsOf & { readonly at?: string }

const segment = encodeURIComponent
const AT = '/api/watch'

export const promisesClient = ({ get, post, ask }: Asking) => ({
  commitment: (id: string, at: Dated = {}) => get<kept.CommitmentWhole>(`${AT}/commitments/${segment(id)}`, { ...at }),
  showCommitment: (id: string, showing: shapes.Written, once: Once = {}) =>
    post(`${AT}/commitments/${segment(id)}/evidence`, { showing }, once),
  releaseCommitment: (id: string, body: { why: string }, once: Once = {}) => post(`${AT}/commitments/${segment(id)}/releases`, body, once),
  withdrawShowing: (evidence: number, body: { why: string }, once: Once = {}) =>
    post(`${AT}/commitment-evidence/${evidence}/withdrawals`, body, once),
  reminders: (at: Listed & { of?: string } = {}) => get<shapes.Page<kept.Reminder>>(`${AT}/reminders`, { ...at }),

  statements: (at: Listed = {}) => get<shapes.Page<kept.Statement>>(`${AT}/statements`, { ...at }),
  statement: (docket: string, at: Dated = {}) => get<kept.StatementWhole>(`${AT}/statements/${segment(docket)}`, { ...at }),
  lookAtWords: (body: { lang: string; text: string; cites?: readonly string[] }, at: Dated = {}) =>
    ask<kept.LookedAt>(`${AT}/words`, body, { ...at }),
  draftWords: (docket: string, body: { lang: string; text: string }, once: Once = {}) =>
    post(`${AT}/statements/${segment(docket)}/wordings`, body, once),
  readBack: (docket: string, read_back: shapes.Written, once: Once = {}) =>
    post(`${AT}/statements/${segment(docket)}/read-backs`, { read_back }, once),
  clarifications: (at: Listed & { at?: string; with?: string; state?: string } = {}) =>
    get<shapes.Page<kept.Clarification>>(`${AT}/clarifications`, { ...at }),
  closeClarification: (index: number, body: { why: string }, once: Once = {}) => post(`${AT}/clarifications/${index}/closures`, body, once),
  glossaries: (at: Listed & { of?: string } = {}) => get<shapes.Page<kept.Glossary>>(`${AT}/glossaries`, { ...at }),
  fileGlossary: (glossary: shapes.Written, once: Once = {}) => post(`${AT}/glossaries`, { glossary }, once),

  patrols: (at: Listed & kept.PatrolsAsked = {}) => get<shapes.Page<kept.Patrol>>(`${AT}/patrols`, { ...at }),
  patrol: (id: string, at: AsOf = {}) => get<kept.PatrolWhole>(`${AT}/patrols/${segment(id)}`, { ...at }),
  patrolCoverage: (at: AsOf & { from?: string; until?: string; agreement?: string } = {}) =>
    get<kept.Coverage>(`${AT}/patrol-coverage`, { ...at }),
  planPatrol: (patrol: shapes.Written, once: Once = {}) => post(`${AT}/patrols`, { patrol }, once),
  endPatrol: (id: string, outcome: shapes.Written, once: Once = {}) => post(`${AT}/patrols/${segment(id)}/outcomes`, { outcome }, once),
  signs: (at: Listed & { kind?: string } = {}) => get<shapes.Page<kept.Sign>>(`${AT}/signs`, { ...at }),
  signSeries: (at: AsOf & { from?: string; until?: string } = {}) => get<kept.SignSeries>(`${AT}/signs/series`, { ...at }),
  noteSign: (sign: shapes.Written, once: Once = {}) => post(`${AT}/signs`, { sign }, once),
  withdrawSign: (id: string, body: { why: string }, once: Once = {}) => post(`${AT}/signs/${segment(id)}/withdrawals`, body, once),
  harms: (at: Listed & { at?: string; owes?: string; late?: 'true' | 'false' } = {}) =>
    get<shapes.Page<kept.Harm>>(`${AT}/harm`, { ...at }),
  harm: (id: string, at: Dated = {}) => get<kept.HarmWhole>(`${AT}/harm/${segment(id)}`, { ...at }),
  receiveHarm: (harm: shapes.Written, once: Once = {}) => post(`${AT}/harm`, { harm }, once),
  acknowledgeHarm: (id: string, body: { how: string }, once: Once = {}) => post(`${AT}/harm/${segment(id)}/acknowledgements`, body, once),
  assessHarm: (id: string, assessment: shapes.Written, once: Once = {}) =>
    post(`${AT}/harm/${segment(id)}/assessments`, { assessment }, once),
  answerHarm: (id: string, body: { text: string }, once: Once = {}) => post(`${AT}/harm/${segment(id)}/answers`, body, once),
  hotline: (at: AsOf & { from?: string; until?: string; mechanism?: string } = {}) => get<kept.HotlineLog>(`${AT}/hotline`, { ...at }),
  logCall: (call: shapes.Written, once: Once = {}) => post(`${AT}/calls`, { call }, once),
  followCall: (id: string, outcome: shapes.Written, once: Once = {}) => post(`${AT}/calls/${segment(id)}/outcomes`, { outcome }, once),
})
