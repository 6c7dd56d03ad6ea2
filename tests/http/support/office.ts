/** A small office over HTTP, for tests: two offices, a mandate under which meetings need an approval, training a report and a limit. */
import type { Hono } from 'hono'
import { Client } from '#desk/client/client.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { makeApi } from '#shell/http/api.ts'
import type { ApiOptions } from '#shell/http/options.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import type { Register } from '#shell/record/register.ts'
import { shelved } from './edition-requests.ts'

/** What is on file in the office. */
const FILINGS = [
  { office: { id: 'DESK', name: 'Desk' } },
  { office: { id: 'LEGAL', name: 'Legal office', roles: ['LEGAL'] } },
  { office: { id: 'REGISTRY', name: 'Registry' } },
  { party: { id: 'HOST', kind: 'state_body', names: [{ text: 'The host state' }] } },
  { claim: { id: 'C-1', of: 'HOST', is: 'cleared', value: true, grade: 'A1', source: 'test', origin: 'test' } },
  {
    instrument: {
      ...{ id: 'M', kind: 'mandate', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true },
      clauses: [
        { id: '1', effect: 'permit', about: { kind: ['meeting'] } },
        { id: '2', effect: 'require', about: { kind: ['meeting'] }, any: [{ approved: { role: 'LEGAL' } }] },
        { id: '3', effect: 'permit', about: { kind: ['visit'] } },
        { id: '4', effect: 'oblige', about: { kind: ['visit'] }, duty: 'report on the visit', within: 'P7D', by: 'DESK', to: 'LEGAL' },
      ],
    },
  },
] as const

export const MEETING = { kind: 'meeting', actor: 'DESK', counterpart: 'HOST', when: ['2026-02-01T10:00Z', '2026-02-01T12:00Z'] }
export const VISIT = { ...MEETING, kind: 'visit' }

export interface Office {
  readonly register: Register
  readonly app: Hono
  /** What was noted in the log. */
  readonly notes: string[]
  readonly client: Client
  /** Moves the clock. */
  set(at: Instant): void
}

/** Opens an office of that register, which is empty; `filled` puts on file what stands above. */
export async function openOffice(
  makeRegister: (now: () => Instant) => Register | Promise<Register> = (now) => memoryRegister({ now }),
  { filled = true, ...options }: Partial<ApiOptions> & { filled?: boolean } = {},
): Promise<Office> {
  let at = Date.UTC(2026, 0, 5, 9)
  const now = () => at
  const register = await makeRegister(now)
  const opened = await register.submit({ verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' }, 'clock')
  sure(!isRefusal(opened), 'an empty record can be opened')
  const notes: string[] = []
  const app = makeApi(register, { now, note: (line) => notes.push(line), watch: await shelved(), ...options })
  const client = clientOf(app, 'DESK')
  if (filled) {
    const filed = await client.file(FILINGS)
    sure(filed.ok, `the office can be filled: ${JSON.stringify(filed)}`)
  }
  const set = (moment: Instant) => {
    at = moment
  }
  return { register, app, notes, client, set }
}

/** The client of the desk, speaking to an API without a network between. */
export function clientOf(app: Hono, actingAs: string | null, lang?: string): Client {
  const call: typeof fetch = async (address, init) => app.request(String(address), init)
  return new Client({ base: '', actingAs, fetch: call, ...(lang === undefined ? {} : { lang }) })
}
