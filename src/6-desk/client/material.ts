/** Files on their way, imports, editions of events and evidence, as functions: they hang on the client as part of `client.watch`. */
import type { AsOf, Listed, Once, Result } from './asking.ts'
import type * as material from './material-shapes.ts'
import type { Page, Receipt, Written } from './shapes.ts'

type Query = Readonly<Record<string, string | number | boolean | undefined>>
interface Asking {
  get<T>(path: string, query: Query): Promise<Result<T>>
  post(path: string, body: object, once: Once): Promise<Result<Receipt>>
  ask<T>(path: string, body: object, query: Query): Promise<Result<T>>
}

const segment = encodeURIComponent
const AT = '/api/watch'

export const materialClient = ({ get, post, ask }: Asking) => ({
  putPiece: (base64: string) => ask<{ readonly sha256: string; readonly bytes: number }>(`${AT}/pieces`, { base64 }, {}),
  joinPieces: (pieces: readonly string[], sha256?: string) =>
    ask<material.Content>(`${AT}/contents`, { pieces, ...(sha256 === undefined ? {} : { sha256 }) }, {}),

  lookAtEvents: (body: { readonly content: string; readonly mapping?: object }) => ask<material.EventsLook>(`${AT}/looks`, body, {}),
  imports: (at: AsOf = {}) => get<{ readonly items: readonly material.EventsImport[] }>(`${AT}/imports`, { ...at }),
  beginImport: (body: material.BeginImport) => ask<material.EventsImport>(`${AT}/imports`, body, {}),
  stopImport: (edition: string) => ask<material.EventsImport>(`${AT}/imports/${segment(edition)}/stop`, {}, {}),
  fates: (edition: string, asked: material.FatesAsked = {}) =>
    get<{ readonly items: readonly material.FateTold[]; readonly next: number | null }>(`${AT}/editions/${segment(edition)}/fates`, {
      ...asked,
    }),

  recordEdition: (edition: object, once: Once = {}) => post(`${AT}/editions`, { edition }, once),
  edition: (id: string, at: AsOf & { after?: number; limit?: number } = {}) =>
    get<material.EditionWhole>(`${AT}/editions/${segment(id)}`, { ...at }),
  editionChanges: (id: string, at: AsOf & { since?: string; limit?: number; how?: 'added' | 'removed' | 'changed'; after?: string } = {}) =>
    get<material.EditionChanges>(`${AT}/editions/${segment(id)}/changes`, { ...at }),
  eventDays: (at: AsOf & { from?: string; until?: string } = {}) => get<Written>(`${AT}/event-days`, { ...at }),
  event: (edition: string, event: string, at: AsOf = {}) =>
    get<material.EventWhole>(`${AT}/events/${segment(edition)}/${segment(event)}`, { ...at }),

  pieces: (at: Listed & { of?: string; content?: string } = {}) => get<Page<material.EvidencePiece>>(`${AT}/evidence`, { ...at }),
  piece: (id: string, at: AsOf = {}) => get<material.EvidenceWhole>(`${AT}/evidence/${segment(id)}`, { ...at }),
  pieceContent: (id: string, at: AsOf & { bare?: boolean } = {}) =>
    get<material.EvidenceContent>(`${AT}/evidence/${segment(id)}/content`, { ...at }),
  filePiece: (body: object, once: Once = {}) => post(`${AT}/evidence`, body, once),
  handPiece: (id: string, body: object, once: Once = {}) => post(`${AT}/evidence/${segment(id)}/handings`, body, once),
})
