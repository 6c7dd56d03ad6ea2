/** The steps of a docket from proposal to closing, of duties, and of erasure: each is one command. */
import { z } from '@hono/zod-openapi'
import type { Command } from '#answer/record/command.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { type Route, writes } from '../route.ts'
import { charge, index, words, written } from '../shapes/parts.ts'

const ofDocket = z.strictObject({ docket: label })
const ofDuty = z.strictObject({ duty: nameText })
const why = z.strictObject({ why: words })
const digest = z.string().regex(/^[0-9a-f]{64}$/)

const propose = writes({
  name: 'propose',
  path: '/api/dockets',
  body: z.strictObject({ title: nameText, act: written, docket: label.optional() }).openapi('Proposal'),
  command: (_, body) => ({ verb: 'propose', ...body }),
  place: ({ told }) => (told.docket === undefined ? null : `/api/dockets/${encodeURIComponent(told.docket)}`),
})

const ofDockets: readonly Route[] = [
  writes({
    name: 'revise',
    path: '/api/dockets/{docket}/revisions',
    params: ofDocket,
    body: z.strictObject({ act: written }),
    command: ({ docket }, { act }) => ({ verb: 'revise', docket, act }),
  }),
  writes({
    name: 'ask-again',
    path: '/api/dockets/{docket}/questions',
    params: ofDocket,
    command: ({ docket }) => ({ verb: 'ask-again', docket }),
  }),
  writes({
    name: 'advise',
    path: '/api/dockets/{docket}/advice',
    params: ofDocket,
    body: z.strictObject({ text: words }),
    command: ({ docket }, { text }) => ({ verb: 'advise', docket, text }),
  }),
  writes({
    name: 'approve',
    path: '/api/dockets/{docket}/approvals',
    params: ofDocket,
    body: z.strictObject({ role: label, value: z.boolean(), digest: digest.optional() }).openapi('ApprovalGiven'),
    command: ({ docket }, body) => ({ verb: 'approve', docket, ...body }),
  }),
  writes({
    name: 'take-back',
    path: '/api/dockets/{docket}/approval-withdrawals',
    params: ofDocket,
    body: z.strictObject({ role: label }),
    command: ({ docket }, { role }) => ({ verb: 'take-back', docket, role }),
  }),
  writes({
    name: 'send-back',
    path: '/api/dockets/{docket}/returns',
    params: ofDocket,
    body: why,
    command: ({ docket }, body) => ({ verb: 'send-back', docket, ...body }),
  }),
  writes({
    name: 'perform',
    path: '/api/dockets/{docket}/performances',
    params: ofDocket,
    command: ({ docket }) => ({ verb: 'perform', docket }),
  }),
  writes({
    name: 'report',
    path: '/api/dockets/{docket}/reports',
    params: ofDocket,
    body: z.strictObject({ text: words, settled: z.array(charge).max(LIMITS.clauses_max).optional() }).openapi('ReportGiven'),
    command: ({ docket }, body) => ({ verb: 'report', docket, ...body }),
  }),
  writes({
    name: 'close',
    path: '/api/dockets/{docket}/closures',
    params: ofDocket,
    command: ({ docket }) => ({ verb: 'close', docket }),
  }),
  writes({
    name: 'withdraw',
    path: '/api/dockets/{docket}/withdrawals',
    params: ofDocket,
    body: why,
    command: ({ docket }, body) => ({ verb: 'withdraw', docket, ...body }),
  }),
]

const ofDuties: readonly Route[] = [
  writes({
    name: 'discharge',
    path: '/api/duties/{duty}/discharges',
    params: ofDuty,
    body: z.strictObject({ how: words }),
    command: ({ duty }, { how }) => ({ verb: 'discharge', duty, how }),
  }),
  writes({
    name: 'waive',
    path: '/api/duties/{duty}/waivers',
    params: ofDuty,
    body: why,
    command: ({ duty }, body): Command => ({ verb: 'waive', duty, ...body }),
  }),
  writes({
    name: 'impede',
    path: '/api/duties/{duty}/impediments',
    params: ofDuty,
    body: why,
    command: ({ duty }, body): Command => ({ verb: 'impede', duty, ...body }),
  }),
  writes({
    name: 'excuse',
    path: '/api/duties/{duty}/excuses',
    params: ofDuty,
    body: why,
    command: ({ duty }, body): Command => ({ verb: 'excuse', duty, ...body }),
  }),
]

const ofClaims: readonly Route[] = [
  writes({
    name: 'withdraw-claim',
    path: '/api/claims/{claim}/withdrawals',
    params: z.strictObject({ claim: label }),
    body: why,
    command: ({ claim }, body): Command => ({ verb: 'withdraw-claim', claim, ...body }),
  }),
]

const ofErasures: readonly Route[] = [
  writes({
    name: 'ask-erasure',
    path: '/api/erasures',
    body: z.strictObject({ of: index, rule: words, why: words }).openapi('ErasureAsked'),
    command: (_, body) => ({ verb: 'ask-erasure', ...body }),
  }),
  writes({
    name: 'erase',
    path: '/api/erasures/{asked}/confirmations',
    params: z.strictObject({ asked: index }),
    command: ({ asked }) => ({ verb: 'erase', asked }),
  }),
]

export const steps: readonly Route[] = [propose, ...ofDockets, ...ofDuties, ...ofClaims, ...ofErasures]
