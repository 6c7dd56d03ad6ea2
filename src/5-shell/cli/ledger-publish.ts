import { isRefusal, refuse } from '#ground/refusal.ts'
import { openLog } from '../ledger/open-log.ts'
import { publish } from '../ledger/publish.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'

/** `parley ledger publish --out DIR`: the log as files, signed. What stands there must be an earlier state of the same log. */
export async function publishLog(ctx: Ledger): Promise<ExitCode> {
  const { out } = ctx.values
  if (out === undefined) return ctx.refused(refuse('shape-missing', { accepted: 'DIR' }, { field: '--out' }))
  const log = await openLog(ctx.values, (id, values) => ctx.err(ctx.say(id, values)))
  if (isRefusal(log)) return ctx.refused(log)
  try {
    const bar = ctx.progress('cli.ledger.progress', log.reading.size)
    const published = await publish(log.reading, out, log.signer, (leaves) => bar.tick(leaves))
    bar.done()
    if (isRefusal(published)) return ctx.refused(published)
    const { size, before, written } = published
    if (ctx.json) ctx.data(published)
    else ctx.out(ctx.say('cli.ledger.published', { size, before, written, out, origin: log.signer.key.name }))
    return 0
  } finally {
    await log.close()
  }
}
