import { readCheckpoint } from '#answer/ledger/checkpoint.ts'
import { writeTlogProof } from '#answer/ledger/tlog-proof.ts'
import { isRefusal, at as placed, refuse, shown, sure } from '#ground/refusal.ts'
import { openOut } from '../files/out-file.ts'
import { openLog } from '../ledger/open-log.ts'
import { signedCheckpoint } from '../ledger/signing.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'

/**
 * `parley ledger prove INDEX`: that an entry stands in the log, as a `.tlog-proof` file with the checkpoint that the office published last, or
 * one of now where it does not publish by itself.
 */
export async function proveEntry(ctx: Ledger, word: string): Promise<ExitCode> {
  const log = await openLog(ctx.values, (id, values) => ctx.err(ctx.say(id, values)))
  if (isRefusal(log)) return ctx.refused(log)
  try {
    const { reading, signer, published } = log
    const index = /^(?:0|[1-9][0-9]{0,14})$/.test(word) ? Number(word) : Number.NaN
    const path = Number.isNaN(index) ? null : await reading.inclusion(index)
    if (path === null)
      return ctx.refused(refuse('shape-wrong', { found: shown(word), accepted: `0 … ${reading.size - 1}` }, { field: 'INDEX' }))
    const checkpoint = published ?? readCheckpoint(signedCheckpoint(signer, reading.size, Buffer.from(reading.root, 'hex')))
    sure(!isRefusal(checkpoint), 'what we write we can read')
    const written = writeTlogProof({ index, proof: path.map((hash) => Buffer.from(hash, 'hex')), checkpoint, extra: null })
    if (ctx.values.out === undefined) {
      ctx.out(written.slice(0, -1))
      return 0
    }
    const out = await openOut(ctx.values.out)
    if (isRefusal(out)) return ctx.refused(placed(out, { field: '--out' }))
    await out.write(written)
    await out.keep()
    ctx.out(ctx.say('cli.ledger.proven', { index, size: reading.size, out: ctx.values.out }))
    return 0
  } finally {
    await log.close()
  }
}
