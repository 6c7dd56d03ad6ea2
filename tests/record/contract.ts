/** What every register promises, as tests that run on each of them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { verifyInclusion } from '#answer/ledger/proof.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { MODELS, type Row } from '#answer/record/row.ts'
import { isRefusal } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import type { Head, Register } from '#shell/record/register.ts'
import { claim, codeOf, file, type Office, propose, read, received, START } from './office.ts'

const MINUTE = 60_000

/** Every row at a size, page by page, so that pages are tried too. */
export async function allRows(register: Register, size: number): Promise<Row[]> {
  return read(register, size, async (reading) => {
    const rows: Row[] = []
    for (const model of MODELS) {
      for (let after: string | null = ''; after !== null; ) {
        const page: { items: readonly Row[]; next: string | null } = await reading.list(model, { after, limit: 3 })
        rows.push(...page.items)
        after = page.next
      }
    }
    return rows
  })
}

const leafOf = (commitment = ''): Uint8Array => leafHash(Buffer.from(commitment, 'hex'), nodeHashing)

async function commitments(register: Register, size: number): Promise<string[]> {
  return read(register, size, async (reading) => {
    const found: string[] = []
    for (let index = 0; index < size; index++) found.push((await reading.commitment(index)) ?? assert.fail(`no commitment at ${index}`))
    return found
  })
}

/** `open` gives an office that is furnished. */
export function contract(name: string, open: () => Promise<Office>): void {
  describe(`the contract of the register ${name}`, () => {
    writing(open)
    answering(open)
    closing(open)
    reading(open)
    listing(open)
    proving(open)
    simultaneous(open)
    withdrawing(open)
    erasing(open)
  })
}

function writing(open: () => Promise<Office>): void {
  test('entries have gapless indices, and a receipt tells which were made', async () => {
    const { register } = await open()
    const before = register.head().size
    const one = received(await register.submit(propose(), 'DESK'))
    const two = received(await register.submit(file(claim('A'), claim('B')), 'DESK'))
    assert.deepEqual([one.from, one.size, two.from, two.size], [before, before + 1, before + 1, before + 3])
    assert.deepEqual(
      [register.head().size, register.head().at, one.at, one.told.docket, one.repeated],
      [before + 3, START, START, 'D-1', false],
    )
    const indices = await read(register, undefined, async (reading) =>
      (await reading.entries({ limit: 100 })).items.map(({ index }) => index),
    )
    assert.deepEqual(
      indices,
      Array.from({ length: before + 3 }, (_, i) => i),
    )
  })

  test('a command that makes several entries is recorded whole or not at all', async () => {
    const { register } = await open()
    const head = register.head()
    const refused = await register.submit(
      file(claim('A'), claim('B'), { claim: { id: 'C', of: 'HOST', is: 'x', value: true, grade: '?' } }),
      'DESK',
    )
    assert.ok(isRefusal(refused))
    assert.deepEqual(register.head(), head)
    assert.deepEqual(await read(register, undefined, (reading) => reading.ask((view) => view.get('claim', 'A'))), null)
    received(await register.submit(propose('meeting'), 'DESK'))
    const approved = received(await register.submit({ verb: 'approve', docket: 'D-1', role: 'LEGAL', value: true }, 'LEGAL'))
    assert.equal(approved.size - approved.from, 2)
    assert.equal(approved.told.verdict, 'permit')
  })

  test('what needs no entry is answered and nothing is recorded', async () => {
    const { register } = await open()
    const head = register.head()
    const receipt = received(await register.submit({ verb: 'tick' }, 'clock'))
    assert.deepEqual([receipt.from, receipt.size], [head.size, head.size])
    assert.deepEqual(register.head(), head)
  })

  test('a clock that jumps back does not take time back, and is told of when it is far behind', async () => {
    const { register, set } = await open()
    set(START + MINUTE)
    received(await register.submit(propose(), 'DESK'))
    set(START - 60 * MINUTE)
    const late = received(await register.submit(propose(), 'DESK'))
    assert.equal(late.at, START + MINUTE)
    set(START + 2 * MINUTE)
    assert.equal(received(await register.submit(propose(), 'DESK')).at, START + 2 * MINUTE)
  })
}

function answering(open: () => Promise<Office>): void {
  test('the same request under the same key is answered again; another one is refused; keys are those of who asks', async () => {
    const { register } = await open()
    const once = { key: 'K', digest: 'd1' }
    const first = received(await register.submit(propose(), 'DESK', once))
    const again = received(await register.submit(propose(), 'DESK', once))
    assert.deepEqual(again, { ...first, repeated: true })
    assert.equal(codeOf(await register.submit(propose(), 'DESK', { key: 'K', digest: 'd2' })), 'once-key-reused')
    assert.equal(register.head().size, first.size)
    const other = received(await register.submit(propose(), 'LEGAL', once))
    assert.deepEqual([other.repeated, other.told.docket], [false, 'D-2'])
    const twins = await Promise.all([1, 2, 3].map(() => register.submit(propose(), 'DESK', { key: 'T', digest: 't' })))
    assert.deepEqual(
      twins.map((twin) => received(twin).told.docket),
      ['D-3', 'D-3', 'D-3'],
    )
    assert.deepEqual(twins.map((twin) => received(twin).repeated).sort(), [false, true, true])
  })

  test('a request that was refused may be made again under its key', async () => {
    const { register } = await open()
    const once = { key: 'K', digest: 'd' }
    assert.equal(codeOf(await register.submit({ verb: 'close', docket: 'D-1' }, 'DESK', once)), 'docket-unknown')
    received(await register.submit(propose(), 'DESK'))
    assert.equal(codeOf(await register.submit({ verb: 'close', docket: 'D-1' }, 'DESK', once)), 'docket-state')
  })

  test('what cannot be kept exactly is refused, and others are not held up', async () => {
    const { register } = await open()
    const torn = { ...propose(), title: 'half a character: \ud800' }
    const [bad, good] = await Promise.all([register.submit(torn, 'DESK'), register.submit(propose(), 'DESK')])
    assert.ok(isRefusal(bad))
    assert.equal(received(good).told.docket, 'D-1')
  })
}

function closing(open: () => Promise<Office>): void {
  test('who subscribes hears of every commit, in order, with the dockets it changed, until they leave', async () => {
    const { register } = await open()
    const heard: [Head, readonly string[]][] = []
    const leave = register.subscribe((head, dockets) => heard.push([head, dockets]))
    await Promise.all([1, 2, 3, 4].map(() => register.submit(propose(), 'DESK')))
    received(await register.submit(file(claim('A')), 'DESK'))
    assert.deepEqual(
      heard.flatMap(([, dockets]) => dockets),
      ['D-1', 'D-2', 'D-3', 'D-4'],
    )
    const sizes = heard.map(([{ size }]) => size)
    assert.deepEqual(
      sizes,
      [...new Set(sizes)].sort((a, b) => a - b),
    )
    assert.deepEqual(heard.at(-1)?.[0], register.head())
    leave()
    received(await register.submit(propose(), 'DESK'))
    assert.ok(heard.every(([, dockets]) => !dockets.includes('D-5')))
  })

  test('closed, it records nothing more', async () => {
    const { register } = await open()
    const under = register.submit(propose(), 'DESK')
    await register.close()
    received(await under)
    assert.equal(codeOf(await register.submit(propose(), 'DESK')), 'register-closed')
  })
}

function reading(open: () => Promise<Office>): void {
  test('who has a receipt reads what was written', async () => {
    const { register } = await open()
    for (let i = 1; i <= 5; i++) {
      const { size, told } = received(await register.submit(propose(), 'DESK'))
      const state = await read(register, undefined, async (one) => {
        assert.ok(one.size >= size)
        return one.ask((view) => view.get('docket', told.docket ?? '')?.data.state)
      })
      assert.equal(state, 'permitted')
    }
  })

  test('a reading as of an index never changes, and one ahead of the record is refused', async () => {
    const { register } = await open()
    received(await register.submit(propose(), 'DESK'))
    const then = register.head()
    const rows = await allRows(register, then.size)
    const held = await register.reading({ by: 'DESK', purpose: 'test' })
    assert.ok(!isRefusal(held))
    received(await register.submit({ verb: 'perform', docket: 'D-1' }, 'DESK'))
    received(await register.submit(file(claim('A')), 'DESK'))
    const state = await held.ask((view) => [view.get('docket', 'D-1')?.data.state, view.of('claim', 'HOST').length, view.size])
    assert.deepEqual(state, ['permitted', 0, then.size])
    assert.deepEqual([held.size, held.at, held.root], [then.size, then.at, then.root])
    await held.close()
    assert.deepEqual(await allRows(register, then.size), rows)
    const old = await read(register, then.size, async (one) => [one.size, one.at, one.root])
    assert.deepEqual(old, [then.size, then.at, then.root])
    for (const asOf of [register.head().size + 1, -1, 0.5])
      assert.equal(codeOf(await register.reading({ by: 'DESK', purpose: 'test' }, asOf)), 'index-ahead')
    assert.deepEqual(await allRows(register, 0), [])
  })
}

function listing(open: () => Promise<Office>): void {
  test('rows are listed by page, by subject and by docket', async () => {
    const { register } = await open()
    for (let i = 0; i < 5; i++) received(await register.submit(propose(i % 2 ? 'meeting' : 'visit'), 'DESK'))
    received(await register.submit({ verb: 'withdraw', docket: 'D-1', why: 'no longer needed' }, 'DESK'))
    const keys = (narrow: { subject?: string; docket?: string; after?: string; limit?: number }) =>
      read(register, undefined, async (one) => {
        const { items, next } = await one.list('docket', { limit: 10, ...narrow })
        return [items.map(({ key }) => key).join(' '), next]
      })
    assert.deepEqual(await keys({}), ['D-1 D-2 D-3 D-4 D-5', null])
    assert.deepEqual(await keys({ limit: 2 }), ['D-1 D-2', 'D-2'])
    assert.deepEqual(await keys({ limit: 2, after: 'D-2' }), ['D-3 D-4', 'D-4'])
    assert.deepEqual(await keys({ subject: 'permitted' }), ['D-3 D-5', null])
    assert.deepEqual(await keys({ subject: 'referred', limit: 1 }), ['D-2', 'D-2'])
    assert.deepEqual(await keys({ docket: 'D-4' }), ['D-4', null])
    assert.deepEqual(await keys({ docket: 'D-4', subject: 'permitted' }), ['', null])
  })

  test('entries are listed both ways, and by docket', async () => {
    const { register } = await open()
    const { from } = received(await register.submit(propose(), 'DESK'))
    received(await register.submit(propose(), 'DESK'))
    received(await register.submit({ verb: 'perform', docket: 'D-1' }, 'DESK'))
    const duty = (await read(register, undefined, (one) => one.list('duty', { limit: 1 }))).items[0]?.key ?? ''
    const done = received(await register.submit({ verb: 'discharge', duty, how: 'told' }, 'DESK'))
    const indices = (page: { after?: number; before?: number; limit: number; docket?: string }) =>
      read(register, undefined, async (one) => {
        const { items, next } = await one.entries(page)
        return [items.map(({ index }) => index), next]
      })
    const all = done.size
    assert.deepEqual(await indices({ after: all - 3, limit: 9 }), [[all - 2, all - 1], null])
    assert.deepEqual(await indices({ after: all - 4, limit: 2 }), [[all - 3, all - 2], String(all - 2)])
    assert.deepEqual(await indices({ before: all, limit: 2 }), [[all - 1, all - 2], String(all - 2)])
    assert.deepEqual(await indices({ before: 2, limit: 9 }), [[1, 0], null])
    // What happens to a duty belongs to the file it arose in.
    const expected = [from, from + 2, ...Array.from({ length: done.size - done.from }, (_, i) => done.from + i)]
    assert.deepEqual(await indices({ docket: 'D-1', limit: 9 }), [expected, null])
    assert.deepEqual(await indices({ docket: 'D-1', before: from + 2, limit: 9 }), [[from], null])
  })
}

function proving(open: () => Promise<Office>): void {
  test('the root is that of RFC 6962 over all commitments, at every size', async () => {
    const { register } = await open()
    for (let i = 0; i < 9; i++) received(await register.submit(file(claim(`A-${i}`)), 'DESK'))
    const all = await commitments(register, register.head().size)
    assert.equal(new Set(all).size, all.length)
    const leaves = all.map((commitment) => leafHash(Buffer.from(commitment, 'hex'), nodeHashing))
    for (let size = 0; size <= leaves.length; size++) {
      const root = Buffer.from(rootOf(leaves.slice(0, size), nodeHashing)).toString('hex')
      assert.equal(await read(register, size, async (one) => one.root), root, `at size ${size}`)
    }
    assert.equal(register.head().root, await read(register, undefined, async (one) => one.root))
    assert.equal(await read(register, 3, (one) => one.commitment(3)), null)
    const hex = (found: readonly Uint8Array[]) => found.map((one) => Buffer.from(one).toString('hex'))
    assert.deepEqual(hex(await read(register, undefined, (one) => one.commitments(0, all.length + 5))), all)
    assert.deepEqual(hex(await read(register, 3, (one) => one.commitments(1, 5))), all.slice(1, 3))
    assert.deepEqual(await read(register, undefined, (one) => one.commitments(all.length, 5)), [])
  })

  test('every entry is proven to stand in the tree at every size that has it, and nowhere else', async () => {
    const { register } = await open()
    for (let i = 0; i < 9; i++) received(await register.submit(file(claim(`A-${i}`)), 'DESK'))
    const all = await commitments(register, register.head().size)
    for (let size = 1; size <= all.length; size++) {
      const [root, paths] = await read(register, size, async (one) => {
        const found: (readonly string[] | null)[] = []
        for (let index = 0; index <= size; index++) found.push(await one.inclusion(index))
        return [one.root, found] as const
      })
      assert.equal(paths.pop(), null, 'an entry that is not there yet')
      for (const [index, path] of paths.entries()) {
        const proof = path?.map((hash) => Buffer.from(hash, 'hex')) ?? assert.fail(`no proof at ${index}`)
        const holds = (at: number) =>
          verifyInclusion({ leafHash: leafOf(all[index]), index: at, size, root: Buffer.from(root, 'hex'), proof }, nodeHashing).holds
        assert.equal(holds(index), true, `${index} of ${size}`)
        if (size > 1) assert.equal(holds((index + 1) % size), false, `${index} of ${size}, in another place`)
      }
    }
  })
}

function simultaneous(open: () => Promise<Office>): void {
  test('simultaneous requests get gapless indices and numbers, and those that are refused take nobody with them', async () => {
    const { register } = await open()
    const before = register.head().size
    const commands = Array.from({ length: 60 }, (_, i) => (i % 3 === 2 ? ({ verb: 'close', docket: 'NO' } as const) : propose()))
    const answers = await Promise.all(commands.map((command) => register.submit(command, 'DESK')))
    assert.deepEqual(
      answers.map(isRefusal),
      commands.map(({ verb }) => verb === 'close'),
    )
    const receipts = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]))
    assert.deepEqual(
      receipts.map(({ from }) => from),
      receipts.map((_, i) => before + i),
    )
    assert.deepEqual(
      receipts.map(({ told }) => told.docket),
      receipts.map((_, i) => `D-${i + 1}`),
    )
    assert.equal(register.head().size, before + 40)
  })

  test('of fifty who ask at once for three places, three get one', async () => {
    const { register } = await open()
    const answers = await Promise.all(Array.from({ length: 50 }, () => register.submit(propose('seat'), 'DESK')))
    const verdicts = answers.map((answer) => received(answer).told.verdict)
    assert.equal(verdicts.filter((verdict) => verdict === 'permit').length, 3)
    assert.equal(verdicts.filter((verdict) => verdict === 'refuse').length, 47)
    const reserved = await read(register, undefined, (one) => one.ask((view) => view.of('usage', 'M/three').map((row) => row.data.state)))
    assert.deepEqual(reserved, ['reserved', 'reserved', 'reserved'])
  })

  test('of two who propose under one name, one is told that it is taken', async () => {
    const { register } = await open()
    const answers = await Promise.all([1, 2].map(() => register.submit(propose('visit', 'FILE-A'), 'DESK')))
    assert.deepEqual(answers.map(isRefusal), [false, true])
    assert.equal(codeOf(answers[1] as object), 'docket-repeated')
  })

  test('what two do to one docket at once happens one after the other, in either order', async () => {
    const { register } = await open()
    received(await register.submit(propose(), 'DESK'))
    const answers = await Promise.all([
      register.submit({ verb: 'perform', docket: 'D-1' }, 'DESK'),
      register.submit({ verb: 'withdraw', docket: 'D-1', why: 'changed our mind' }, 'DESK'),
    ])
    const [refused, done] = [answers.filter(isRefusal), answers.filter((answer) => !isRefusal(answer))]
    assert.deepEqual([refused.map(({ code }) => code), done.length], [['docket-state'], 1])
    const state = await read(register, undefined, (one) => one.ask((view) => view.get('docket', 'D-1')?.data.state))
    assert.equal(state, isRefusal(answers[0]) ? 'withdrawn' : 'performed')
  })
}

function withdrawing(open: () => Promise<Office>): void {
  test('an approval and a claim that are taken back count no longer, and stand where they stood', async () => {
    const { register } = await open()
    received(await register.submit(file(claim('A')), 'DESK'))
    received(await register.submit(propose('meeting', 'M-1'), 'DESK'))
    const approved = received(await register.submit({ verb: 'approve', docket: 'M-1', role: 'LEGAL', value: true }, 'LEGAL'))
    const back = { verb: 'take-back', docket: 'M-1', role: 'LEGAL' } as const
    assert.equal(codeOf(await register.submit(back, 'DESK')), 'approval-not-given')
    assert.equal(received(await register.submit(back, 'LEGAL')).told.verdict, 'refer')
    assert.equal(codeOf(await register.submit({ verb: 'withdraw-claim', claim: 'A', why: 'x' }, 'LEGAL')), 'may-not-only-filer')
    received(await register.submit({ verb: 'withdraw-claim', claim: 'A', why: 'a mistake' }, 'DESK'))
    const count = (asOf: number | undefined, model: 'approval' | 'claim' | 'withdrawal') =>
      read(register, asOf, async (one) => (await one.list(model, { limit: 9 })).items.length)
    const seen = async (asOf?: number) => [await count(asOf, 'approval'), await count(asOf, 'claim'), await count(asOf, 'withdrawal')]
    assert.deepEqual(await seen(approved.size), [1, 1, 0])
    assert.deepEqual(await seen(), [0, 0, 1])
    assert.equal(codeOf(await register.submit(file(claim('A')), 'DESK')), 'shape-repeated')
  })
}

function erasing(open: () => Promise<Office>): void {
  test('erasing takes away what an entry said and the row it made, and leaves the proof', async () => {
    const { register } = await open()
    const { from: of } = received(await register.submit(file(claim('A')), 'DESK'))
    received(await register.submit(file(claim('B')), 'DESK'))
    const { root, size } = register.head()
    const commitment = await read(register, undefined, (one) => one.commitment(of))
    const asked = received(await register.submit({ verb: 'ask-erasure', of, rule: 'RULE 7', why: 'asked for' }, 'DESK'))
    const [erased, after] = await Promise.all([
      register.submit({ verb: 'erase', asked: asked.from }, 'LEGAL'),
      register.submit(propose(), 'DESK'),
    ])
    const tombstone = received(erased).from
    received(after)
    for (const asOf of [undefined, size]) {
      const seen = await read(register, asOf, async (one) => ({
        claims: await one.ask((view) => view.of('claim', 'HOST').map((row) => row.key)),
        claim: await one.ask((view) => view.get('claim', 'A')),
        entry: await one.ask((view) => view.entry(of)),
        listed: (await one.entries({ after: of - 1, limit: 1 })).items[0],
      }))
      const left = { index: of, at: START, kind: 'erased-record', tombstone }
      assert.deepEqual(seen, { claims: ['B'], claim: null, entry: left, listed: left })
    }
    assert.equal(await read(register, size, async (one) => one.root), root)
    assert.equal(await read(register, undefined, (one) => one.commitment(of)), commitment)
    assert.equal(codeOf(await register.submit({ verb: 'ask-erasure', of, rule: 'RULE 7', why: 'again' }, 'DESK')), 'erased-already')
  })
}
