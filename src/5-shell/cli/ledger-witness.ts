import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readCheckpoint } from '#answer/ledger/checkpoint.ts'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { isRefusal, at as placed, refuse } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { fileRefusal } from '../files/document.ts'
import { type Asked, askWitnesses } from '../ledger/ask-witnesses.ts'
import { openSigner } from '../ledger/log-key.ts'
import { logSource } from '../ledger/log-source.ts'
import { consistencyFromTiles } from '../ledger/proving-from-tiles.ts'
import { serveWitness, Witness } from '../ledger/witness.ts'
import { repository } from '../office/office.ts'
import { placeOf } from '../office/wish.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'
import { keysIn, policyIn } from './ledger-policy.ts'
import { aborted, untilTold } from './until-told.ts'

/** `parley ledger witness serve --key FILE`: cosigns the logs with these keys, until it is told to stop. */
export async function serve(ctx: Ledger): Promise<ExitCode> {
  const { data, key, origin, port = '4710' } = ctx.values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return ctx.refused(refuse('shape-not-one-of', { found: port, accepted: '0 … 65535' }, { field: '--port' }))
  const logs = await keysIn(key)
  if (isRefusal(logs)) return ctx.refused(logs)
  const place = placeOf({ data, url: undefined, demonstration: false }, repository)
  const otherwise = `parley.invalid/${place.name.replace(/[\s+\p{White_Space}\p{Cc}]+/gu, '-')}-witness`
  // Its own key, never that of a log: what a witness says of a log and what a log says of itself must not be taken for each other.
  const signer = await openSigner(place.keys, 'witness.key', KEY_TYPES.cosignature, { asked: origin, otherwise })
  if (isRefusal(signer)) return ctx.refused(signer)
  const witness = new Witness({ folder: path.join(place.data, 'witnessed'), signer, logs, now: () => Date.now() })
  return untilTold<ExitCode>(async (stopped) => {
    const served = await serveWitness(witness, Number(port))
    const told = { url: served.url, vkey: writeVkey(signer.key), logs: logs.map(({ name }) => name).join(', ') }
    if (ctx.json) ctx.out(JSON.stringify(told))
    else ctx.out(ctx.say('cli.ledger.witnessing', told))
    await aborted(stopped)
    await served.close()
    return 0
  })
}

/**
 * `parley ledger witness ask DIR --policy FILE`: asks the policy's witnesses to cosign the log in a folder, and puts their cosignatures on its
 * checkpoint. Exit 1 where they are not enough for the policy; what was published stays published.
 */
export async function ask(ctx: Ledger, folder: string): Promise<ExitCode> {
  const { policy: policyFile } = ctx.values
  if (policyFile === undefined) return ctx.refused(refuse('shape-missing', { accepted: 'FILE' }, { field: '--policy' }))
  const policy = await policyIn(policyFile)
  if (isRefusal(policy)) return ctx.refused(policy)
  const file = path.join(folder, 'checkpoint')
  const written = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(written)) return ctx.refused(written)
  const checkpoint = readCheckpoint(written)
  if (isRefusal(checkpoint)) return ctx.refused(placed(checkpoint, { file }))
  const source = logSource(folder)
  const told = await askWitnesses(written, policy, async (from) => {
    const proof = await consistencyFromTiles(source, from, checkpoint.size)
    // A witness that has more than we have is told nothing; it will say so with its status.
    return isRefusal(proof) ? [] : proof
  })
  if (isRefusal(told)) return ctx.refused(placed(told, { file }))
  await replaceFile(file, told.checkpoint)
  if (ctx.json) ctx.data({ asked: told.asked, quorum: told.quorum })
  else {
    for (const one of told.asked) ctx.out(ctx.say('cli.ledger.asked', { witness: one.witness, status: statusOf(one) }))
    ctx.out(ctx.say('cli.ledger.quorum', { met: told.quorum ? 'yes' : 'no' }))
  }
  return told.quorum ? 0 : 1
}

const statusOf = ({ status }: Asked): string => (status === null ? 'none' : String(status))
