/** An office in memory that publishes its log into a folder, with witnesses on this machine. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { readCheckpoint, type SignedCheckpoint } from '#answer/ledger/checkpoint.ts'
import { KEY_TYPES, type NoteKey, readVkey, writeVkey } from '#answer/ledger/note.ts'
import type { Command } from '#answer/record/command.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { Publishing } from '#shell/ledger/publishing.ts'
import { settingsOf } from '#shell/ledger/settings.ts'
import { serveWitness, Witness } from '#shell/ledger/witness.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import type { Receipt, Register } from '#shell/record/register.ts'
import { ACT, mandate, PERMIT } from '../../support/record.ts'
import { signer } from '../../support/signing.ts'

/** The clock of these tests stands still, except where they move it. */
export const NOON = Date.UTC(2026, 0, 5, 12)

export interface OfficeAsked {
  readonly leaves?: number
  readonly stamps?: object
}

/** A folder that goes when the test ends. */
export async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-publishing-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** An office with a mandate to meet. `publishing` is what a running office has; it is not started, so moments come when a test says so. */
export async function publishingOffice(t: TestContext, { leaves = 16, stamps }: OfficeAsked = {}) {
  const folder = await folderFor(t)
  const clock = { now: NOON }
  const register = memoryRegister({ now: () => clock.now, tz: '2026a' })
  const done = async (command: Command, by = 'DESK'): Promise<Receipt> => {
    const receipt = await register.submit(command, by)
    sure(!isRefusal(receipt), JSON.stringify(receipt))
    return receipt
  }
  await done({ verb: 'open', store: 'office', house: 'House', zone: 'UTC' }, 'clock')
  await done({ verb: 'file', items: [{ office: { id: 'DESK', name: 'Desk', of: 'US' } }, mandate([PERMIT])] })
  const ledger = join(folder, 'ledger')
  await mkdir(ledger)
  const settings = { form: 'parley/publishing/1', leaves, ...(stamps === undefined ? {} : { stamps }) }
  await writeFile(join(ledger, 'publishing.json'), JSON.stringify(settings))
  const troubles: Refusal[] = []
  const world = {
    ...{ register, keys: join(folder, 'keys'), folder: ledger, name: 'log.example/office', demonstration: false },
    ...{ now: () => clock.now, trouble: (refusal: Refusal) => void troubles.push(refusal) },
  }
  const open = async () => {
    const read = await settingsOf(ledger, false)
    sure(!isRefusal(read), JSON.stringify(read))
    const publishing = new Publishing(world, read)
    t.after(() => publishing.close())
    return publishing
  }
  const log = join(ledger, 'log')
  const checkpoint = async (): Promise<SignedCheckpoint> => {
    const found = readCheckpoint(await readFile(join(log, 'checkpoint'), 'utf8'))
    sure(!isRefusal(found), 'there is a checkpoint')
    return found
  }
  const vkeys = async (): Promise<string[]> => (await readFile(join(log, 'log.vkey'), 'utf8')).trim().split('\n')
  return { folder, ledger, log, clock, register, done, open, troubles, checkpoint, vkeys }
}

/** Proposes a meeting and performs it. */
export async function perform(register: Register, title: string): Promise<Receipt> {
  const proposed = await register.submit({ verb: 'propose', title, act: ACT }, 'DESK')
  sure(!isRefusal(proposed) && proposed.told.docket !== undefined, JSON.stringify(proposed))
  const receipt = await register.submit({ verb: 'perform', docket: proposed.told.docket }, 'DESK')
  sure(!isRefusal(receipt), JSON.stringify(receipt))
  return receipt
}

/** A witness of a log, on this machine; it knows the log by the keys it publishes. */
export async function witnessOf(t: TestContext, name: string, seed: number, vkeys: readonly string[], now: () => number) {
  const folder = await folderFor(t)
  const own = signer(name, KEY_TYPES.cosignature, seed)
  const logs = vkeys.map((text) => readVkey(text, nodeHashing)).filter((key): key is NoteKey => !isRefusal(key))
  const served = await serveWitness(new Witness({ folder, signer: { key: own.key, sign: own.signBytes }, logs, now }), 0)
  let gone = false
  const close = async () => {
    if (!gone) await served.close()
    gone = true
  }
  t.after(close)
  return { line: `witness ${name.split('/')[1]} ${writeVkey(own.key)} ${served.url}\n`, close, url: served.url }
}

/** Every file below a folder. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => one.name)
