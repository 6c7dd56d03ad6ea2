/** Evidence: put on file with its content, handed over, looked at. */
import { z } from '@hono/zod-openapi'
import type { ReportData } from '#answer/record/incidents/data.ts'
import { evidenceOf } from '#answer/record/incidents/told.ts'
import { commitmentOf } from '#answer/record/promises/commitments.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { bare } from '#watch/evidence/bare.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { supports } from '#watch/evidence/standing.ts'
import type { Reading } from '../../record/register.ts'
import type { WatchStores } from '../../watch/stores.ts'
import { everyRow, rowsPage } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { contentShape, evidenceShape, evidenceWholeShape } from '../shapes/evidence.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'
import { fromBase64 } from './arriving.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What is on file of it, with its content looked at now: what is damaged or gone supports nothing, whatever was found before. */
async function itemOf({ from, data }: Row<'evidence'>, { contents }: WatchStores) {
  const { evidence, content, custody, filedBy, at, holder, checked } = data
  const now = content === null ? 'none' : await contents.look(content.sha256)
  // What the record says was found stands until it is recorded otherwise: a content that came back is looked at by people first.
  const state = data.state === 'sound' || now === 'none' ? now : data.state
  return {
    ...{ index: from, ...evidence, of: [...evidence.of], place: evidence.protected ? null : evidence.place },
    ...{ content, state, supports: supports({ evidence, content, state }), checked },
    ...{ filedBy, at, holder, custody: [...custody] },
  }
}

const list = reads({
  name: 'evidence',
  path: '/api/watch/evidence',
  query: asOf.extend({ ...paging, of: label.optional(), content: hash.optional() }),
  answer: pageOf(evidenceShape),
  async read(call, reading) {
    const { of, content } = call.query
    const meant = ({ data }: Row<'evidence'>) =>
      (of === undefined || data.evidence.of.includes(of)) && (content === undefined || data.content?.sha256 === content)
    const keeps = of === undefined && content === undefined ? undefined : meant
    const page = await rowsPage(call, reading, { model: 'evidence', keeps }, (row) => row)
    return { items: await Promise.all(page.items.map((row) => itemOf(row, call.watch))), next: page.next }
  },
})

const one = reads({
  name: 'evidence-piece',
  path: '/api/watch/evidence/{evidence}',
  params: z.strictObject({ evidence: label }),
  answer: evidenceWholeShape,
  async read(call, reading) {
    const row = await reading.ask((view) => view.get('evidence', call.params.evidence))
    if (row === null) return refuse('evidence-unknown', { found: call.params.evidence }, { field: 'evidence' })
    return { ...(await itemOf(row, call.watch)), ...(await usesOf(row, reading)) }
  },
})

/** What rests on it: reports and steps of incidents that name it or its digest, and what it says itself that it speaks of. */
async function usesOf({ key, data }: Row<'evidence'>, reading: Reading) {
  const names: readonly unknown[] = [key, ...(data.content === null ? [] : [data.content.sha256])]
  const [reports, incidents] = [await everyRow(reading, 'incident-report'), await everyRow(reading, 'incident')]
  const said = ({ report }: ReportData): readonly unknown[] => (Array.isArray(report.evidence) ? report.evidence : [])
  const used: Use[] = [
    ...reports.rows.filter((row) => said(row.data).some((one) => names.includes(one))).map(useOf('report')),
    ...incidents.rows.flatMap((row) =>
      evidenceOf(row.data)
        .filter(({ id }) => names.includes(id))
        .map(({ entry }): Use => ({ what: 'incident', id: row.key, index: entry })),
    ),
  ]
  const told = new Set(used.map(({ id }) => id))
  const spoken = await reading.ask((view) => data.evidence.of.filter((id) => !told.has(id)).map((id) => spokenOf(view, id)))
  return { used: [...used, ...spoken], complete: reports.complete && incidents.complete }
}

interface Use {
  what: 'report' | 'incident' | 'commitment' | 'other'
  id: string
  index: number | null
}
const useOf =
  (what: Use['what']) =>
  ({ key, from }: { readonly key: string; readonly from: number }): Use => ({ what, id: key, index: from })

/** What something is that evidence speaks of, by its id. */
function spokenOf(view: View, id: string): Use {
  const [report, incident] = [view.get('incident-report', id), view.get('incident', id)]
  if (report !== null) return useOf('report')(report)
  if (incident !== null) return useOf('incident')(incident)
  return { what: commitmentOf(view, id, view.at) === null ? 'other' : 'commitment', id, index: null }
}

const content = reads({
  name: 'evidence-content',
  path: '/api/watch/evidence/{evidence}/content',
  params: z.strictObject({ evidence: label }),
  query: asOf.extend({ bare: z.boolean().optional() }),
  answer: z.object({ ...contentShape.shape, whole: z.boolean(), base64: z.string() }).openapi('EvidenceContent'),
  async read({ params, query, watch }, reading) {
    const row = await reading.ask((view) => view.get('evidence', params.evidence))
    if (row === null) return refuse('evidence-unknown', { found: params.evidence }, { field: 'evidence' })
    const { content } = row.data
    if (content === null) return refuse('evidence-content-missing', { found: '∅' }, { field: 'content' })
    if (content.bytes > LIMITS.evidence_shown_bytes_max) return refuse('request-too-large', { max: LIMITS.evidence_shown_bytes_max })
    const taken = await watch.contents.take(content.sha256)
    if (isRefusal(taken)) return taken
    // What a picture's file says beside the picture would give away what is protected; what is no picture may say it anywhere.
    const alone = row.data.evidence.protected || query.bare === true
    const shown = alone ? bare(taken.bytes, taken.media) : taken.bytes
    if (shown === null) return refuse('evidence-protected', { found: params.evidence, media: content.media }, { field: 'evidence' })
    return { ...content, whole: shown.length === content.bytes, base64: Buffer.from(shown).toString('base64') }
  },
})

const fileBody = z
  .strictObject({
    evidence: written,
    /** The content in base64. */
    content: z.string().min(4).max(LIMITS.document_bytes_max).optional(),
    /** Or the SHA-256 of one that was put among the contents before. */
    stored: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .openapi('FileEvidence')

const file = writes({
  name: 'file-evidence',
  path: '/api/watch/evidence',
  bytes: LIMITS.document_bytes_max,
  body: fileBody,
  async before({ content, stored }, { contents }): Promise<{ content: Content | null } | ReturnType<typeof refuse>> {
    if (content !== undefined && stored !== undefined)
      return refuse('shape-not-one-of', { found: 'content, stored', accepted: 'content | stored' }, { field: 'stored' })
    if (content !== undefined) {
      const bytes = fromBase64(content)
      return bytes === null ? refuse('evidence-base64', {}, { field: 'content' }) : { content: await contents.put(bytes) }
    }
    if (stored === undefined) return { content: null }
    const found = await contents.content(stored)
    return found === null ? refuse('evidence-content-missing', { found: stored.slice(0, 12) }, { field: 'stored' }) : { content: found }
  },
  command: (_, { evidence }, { content }) => ({ verb: 'file-evidence', evidence, content }),
})

const hand = writes({
  name: 'hand-evidence',
  path: '/api/watch/evidence/{evidence}/handings',
  params: z.strictObject({ evidence: label }),
  body: z.strictObject({ to: label, at: z.string().max(LIMITS.id_characters_max).optional(), why: words }).openapi('HandEvidence'),
  command: ({ evidence }, { to, at, why }) => ({ verb: 'hand-evidence', evidence, to, at, why }),
})

export const evidenceRoutes: readonly Route[] = [list, file, one, content, hand]
