/** What every register promises of counted things, as tests that run on each of them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledgerTold } from '#answer/record/counted/told.ts'
import { isRefusal } from '#ground/refusal.ts'
import { codeOf, file, type Office, read, received } from './office.ts'

const LEDGER = {
  ...{ id: 'ARMS', title: 'arms', zone: 'UTC', keys: ['NORTH', 'SOUTH'], categories: [{ id: 'rifle' }] },
  places: [{ id: 'CAMP' }, { id: 'BOX' }],
}
const moved = (id: string, from: string | null, to: string | null, count: number) => {
  const place = (name: string | null) => (name === null ? null : { place: name })
  const movement = { id, on: '2026-01-05', from: place(from), to: place(to), lines: [{ category: 'rifle', count }], why: 'counted' }
  return { verb: 'move-counted', ledger: LEDGER.id, movement } as const
}
const keyed = (movement: string) => ({ verb: 'key-movement', movement }) as const

/** A ledger of two components, each with two offices. */
async function counting(office: Office): Promise<Office> {
  const sits = (id: string, of: string) => ({ office: { id, name: id, of } })
  const people = [sits('N-1', 'NORTH'), sits('S-1', 'SOUTH'), sits('S-2', 'SOUTH')]
  received(await office.register.submit(file(...people), 'DESK'))
  received(await office.register.submit({ verb: 'open-count-ledger', ledger: LEDGER }, 'N-1'))
  return office
}

const stockAt = ({ register }: Office, asOf?: number) =>
  read(register, asOf, (reading) =>
    reading.ask((view) => ledgerTold(view, LEDGER.id, Number.MAX_SAFE_INTEGER)?.lines.map(({ place, stock }) => [place, stock])),
  )

export function countedContract(name: string, open: () => Promise<Office>): void {
  describe(`counted things in the register ${name}`, () => {
    test('the stock is read as it stood after each key', async () => {
      const office = await counting(await open())
      const { register } = office
      const sizes: number[] = []
      for (const [command, by] of [
        [moved('in', null, 'CAMP', 10), 'N-1'],
        [keyed('in'), 'S-1'],
        [moved('out', 'CAMP', 'BOX', 4), 'S-1'],
        [keyed('out'), 'N-1'],
      ] as const)
        sizes.push(received(await register.submit(command, by)).size)
      const found = []
      for (const size of sizes) found.push(await stockAt(office, size))
      const after = [
        ['BOX', 4],
        ['CAMP', 6],
      ]
      assert.deepEqual(found, [[], [['CAMP', 10]], [['CAMP', 10]], after])
      assert.deepEqual(await stockAt(office), after)
    })

    test('two movements that cannot both be: of their second keys, turned at once, one counts', async () => {
      const office = await counting(await open())
      const { register } = office
      for (const [command, by] of [
        [moved('in', null, 'CAMP', 10), 'N-1'],
        [keyed('in'), 'S-1'],
        [moved('one', 'CAMP', 'BOX', 6), 'N-1'],
        [moved('two', 'CAMP', 'BOX', 6), 'N-1'],
      ] as const)
        received(await register.submit(command, by))
      const answers = await Promise.all([register.submit(keyed('one'), 'S-1'), register.submit(keyed('two'), 'S-2')])
      assert.deepEqual(answers.filter((one) => isRefusal(one)).map(codeOf), ['count-short'])
      assert.deepEqual(await stockAt(office), [
        ['BOX', 6],
        ['CAMP', 4],
      ])
    })
  })
}
