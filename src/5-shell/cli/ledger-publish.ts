import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Manifest } from '#answer/kit/manifest.ts'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { kitRefused, makeKit } from '../ledger/make-kit.ts'
import { type OpenLog, openLog } from '../ledger/open-log.ts'
import { publish } from '../ledger/publish.ts'
import type { ExitCode } from './command.ts'
import type { Ledger } from './ledger-options.ts'

/** `parley ledger publish --out DIR`: the log as files, signed. What stands there must be an earlier state of the same log. */
export async function publishLog(ctx: Ledger): Promise<ExitCode> {
  const { out } = ctx.values
  if (out === undefined) return ctx.refused(refuse('shape-missing', { accepted: 'DIR' }, { field: '--out' }))
  const dockets = [...new Set(ctx.values.disclose.flatMap((one) => one.split(',')).map((one) => one.trim()))]
  if (dockets.includes('')) return ctx.refused(refuse('shape-missing', { accepted: 'DOCKET[,DOCKET]' }, { field: '--disclose' }))
  const misplaced = dockets.length === 0 ? null : await kitRefused(out)
  if (misplaced !== null) return ctx.refused(misplaced)
  const log = await openLog(ctx.values, (id, values) => ctx.err(ctx.say(id, values)))
  if (isRefusal(log)) return ctx.refused(log)
  try {
    // The kit first: where it cannot be made, nothing is published beside it.
    const kit = dockets.length === 0 ? null : await kitOf(ctx, log, out, dockets)
    if (isRefusal(kit)) return ctx.refused(kit)
    const bar = ctx.progress('cli.ledger.progress', log.reading.size)
    const published = await publish(log.reading, out, log.signer, (leaves) => bar.tick(leaves))
    bar.done()
    if (isRefusal(published)) return ctx.refused(published)
    const { size, before, written } = published
    if (ctx.json) ctx.data(kit === null ? published : { ...published, kit })
    else ctx.out(ctx.say('cli.ledger.published', { size, before, written, out, origin: log.signer.key.name }))
    return 0
  } finally {
    await log.close()
  }
}

/** Puts what the answers of these dockets rest on beside the log. */
async function kitOf(ctx: Ledger, log: OpenLog, out: string, dockets: readonly string[]): Promise<Manifest | Refusal> {
  await log.door.noteRead({ by: CLOCK, purpose: 'kit', what: `kit ${dockets.join(', ')}`, asOf: log.reading.size })
  const snapshot = await log.door.snapshot()
  const bar = ctx.progress('cli.ledger.kit-progress', log.reading.size)
  try {
    const made = await makeKit({ reading: log.reading, snapshot, keys: log.keys }, out, {
      ...{ dockets, origin: log.signer.key.name, made: new Date().toISOString() },
      through: (entries) => bar.tick(entries),
    })
    bar.done()
    if (isRefusal(made)) return made
    const { entries, erased, answers, size } = made
    const partly = entries.filter(({ hidden }) => hidden.length > 0).length
    const values = { out, dockets: dockets.join(', '), shown: entries.length, partly, size, answers: answers.length, erased: erased.length }
    await writeFile(
      path.join(out, 'README.txt'),
      `${ctx.say('cli.ledger.kit-readme', { ...values, origin: made.origin, made: made.made })}\n`,
    )
    if (!ctx.json) ctx.out(ctx.say('cli.ledger.kit-made', values))
    return made
  } finally {
    bar.done()
    await snapshot.close()
  }
}
