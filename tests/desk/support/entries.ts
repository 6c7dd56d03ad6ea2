/** Entries of a desk's record, found by what they are: where they stand is no test's business. */
import assert from 'node:assert/strict'
import type { Entry } from '#desk/client/shapes.ts'
import type { DeskOffice } from './office.ts'

/** How many entries are in the record now. */
export const entriesIn = (office: DeskOffice): number => office.register.head().size

/** The index of the first entry of this kind whose body is meant; an index in the address of a page about it. */
async function entryOf(office: DeskOffice, kind: string, meant: (body: NonNullable<Entry['body']>) => boolean): Promise<number> {
  const page = await office.as('UN-NATIONAL').entries({ kind, limit: 500 })
  assert.ok(page.ok, JSON.stringify(page))
  const found = page.data.items.find(({ body }) => body !== undefined && meant(body))
  assert.ok(found, `the record has a ${kind} that is meant`)
  return found.index
}

/** The entry in which a docket was proposed, an instrument or a claim filed. */
export const proposalOf = (office: DeskOffice, docket: string) => entryOf(office, 'proposed', (body) => body.docket === docket)
export const filingOf = (office: DeskOffice, what: 'instrument' | 'claim' | 'party', id: string) =>
  entryOf(office, `${what}-filed`, (body) => (body[what] as { readonly id?: unknown } | undefined)?.id === id)
