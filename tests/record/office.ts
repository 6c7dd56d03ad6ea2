/** A small office for tests of the register: who works there, and the law they work under. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { Command, Filing } from '#answer/record/command.ts'
import type { Written } from '#answer/record/written.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { openRegister, type PgRegister, type RegisterOptions } from '#shell/record/pg-register.ts'
import type { Reading, Receipt, Register } from '#shell/record/register.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

export const START = Date.UTC(2026, 0, 5, 9)

export const claim = (id: string, value = true): Filing => ({
  claim: { id, of: 'HOST', is: 'cleared', value, grade: 'A1', source: 'test', origin: id },
})

const permit = (id: string, kind: string) => ({ id, effect: 'permit', about: { kind: [kind] } })

/** Visits are free, meetings need an approval of LEGAL, of seats there are three, and training must be reported. */
export const FILINGS: readonly Filing[] = [
  { office: { id: 'DESK', name: 'Desk' } },
  { office: { id: 'LEGAL', name: 'Legal office', roles: ['LEGAL'] } },
  { office: { id: 'REGISTRY', name: 'Registry' } },
  { party: { id: 'HOST', kind: 'state_body', names: [{ text: 'The host state' }] } },
  {
    instrument: {
      ...{ id: 'M', kind: 'mandate', issuer: 'GOV', term: ['2026-01-01', '2027-01-01'], attested: true },
      clauses: [
        permit('visits', 'visit'),
        permit('meetings', 'meeting'),
        permit('seats', 'seat'),
        { id: 'legal', effect: 'require', about: { kind: ['meeting'] }, any: [{ approved: { role: 'LEGAL' } }] },
        { id: 'three', effect: 'limit', about: { kind: ['seat'] }, max: 3, of: 'count', window: 'term' },
        { id: 'report', effect: 'oblige', about: { kind: ['visit'] }, duty: 'report on the visit', within: 'P7D', by: 'DESK' },
      ],
    },
  },
]

export const act = (kind: string): Written => ({
  kind,
  actor: 'DESK',
  counterpart: 'HOST',
  when: ['2026-02-01T10:00Z', '2026-02-01T12:00Z'],
})
export const propose = (kind = 'visit', docket?: string): Extract<Command, { verb: 'propose' }> => ({
  verb: 'propose',
  title: `A ${kind}`,
  act: act(kind),
  docket,
})
export const file = (...items: readonly Filing[]): Command => ({ verb: 'file', items })

/** A receipt, or an error that shows the refusal. */
export function received(answer: Receipt | Refusal): Receipt {
  if (isRefusal(answer)) throw new TypeError(`refused: ${JSON.stringify(answer)}`)
  return answer
}

/** The code of a refusal; an error for a receipt. */
export function codeOf(answer: object): string {
  if (!isRefusal(answer)) throw new TypeError(`not refused: ${JSON.stringify(answer)}`)
  return answer.code
}

/** Reads something and closes the reading. */
export async function read<T>(register: Register, asOf: number | undefined, how: (reading: Reading) => Promise<T>): Promise<T> {
  const reading = await register.reading({ by: 'DESK', purpose: 'test' }, asOf)
  if (isRefusal(reading)) throw new TypeError(`refused: ${JSON.stringify(reading)}`)
  try {
    return await how(reading)
  } finally {
    await reading.close()
  }
}

/** A register with a clock that stands until it is moved. */
export interface Office<R extends Register = Register> {
  readonly register: R
  set(at: Instant): void
}

/** Opens the record and puts the office on file. */
export async function furnish<R extends Register>(register: R): Promise<R> {
  received(await register.submit({ verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' }, 'clock'))
  received(await register.submit(file(...FILINGS), 'DESK'))
  return register
}

/** A database and a folder of keys of its own, and a clock: what a register on PostgreSQL is opened with. */
export interface Site {
  readonly database: TestDatabase
  readonly keys: string
  at: Instant
  open(options?: Partial<RegisterOptions>): Promise<PgRegister>
}

/** Opens the keys in a folder. */
export const keysOf = (folder: string) => (expected: number) => openKeyStore(folder, { expected })

/** Makes a site; all registers opened on it are closed at the end of the test. */
export async function newSite(): Promise<Site> {
  const opened: PgRegister[] = []
  const keys = await mkdtemp(path.join(tmpdir(), 'parley-keys-'))
  after(async () => {
    for (const register of opened) await register.close()
    await rm(keys, { recursive: true, force: true })
  })
  const database = await testDatabase()
  const site: Site = {
    ...{ database, keys, at: START },
    async open(options = {}) {
      const now = () => site.at
      const register = await openRegister({ connection: database.connection, openKeys: keysOf(keys), now, ...options })
      if (isRefusal(register)) throw new TypeError(`refused: ${JSON.stringify(register)}`)
      opened.push(register)
      return register
    },
  }
  return site
}
