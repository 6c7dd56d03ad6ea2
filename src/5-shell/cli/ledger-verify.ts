import type { X509Certificate } from 'node:crypto'
import { checkpointText } from '#answer/ledger/checkpoint.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { LogFault, type Verified } from '#verify'
import { isUrl, type LogSource, logSource, UnreachedLog } from '../ledger/log-source.ts'
import { certificateIn, stampedAt, stampFile } from '../ledger/stamping.ts'
import { verifyPublished as verify } from '../ledger/verify-published.ts'
import { tellRefusal } from '../tell/refusal.ts'
import type { ExitCode } from './command.ts'
import { demandsOf } from './ledger-demands.ts'
import type { Ledger } from './ledger-options.ts'

/** `parley ledger verify PATH|URL`: exit 1 with the name of the first fault. */
export async function verifyPublished(ctx: Ledger, place: string): Promise<ExitCode> {
  const demands = await demandsOf(ctx.values, place)
  if (isRefusal(demands)) return ctx.refused(demands)
  const certificate = ctx.values['stamp-certificate']
  const trusted = certificate === undefined ? null : await certificateIn(certificate)
  if (isRefusal(trusted)) return ctx.refused(placed(trusted, { field: '--stamp-certificate' }))
  const bar = ctx.progress('cli.ledger.progress', 0)
  try {
    const source = logSource(place)
    const found = await verify(source, { ...demands, through: (leaves) => bar.tick(leaves) })
    const stamped = trusted === null ? null : await stampOf(source, found, trusted)
    if (isRefusal(stamped)) return faulty(ctx, stamped.code, tellRefusal(stamped, ctx.locale), stampFile(found.size))
    if (ctx.json) ctx.data(stamped === null ? found : { ...found, stamped })
    else tell(ctx, found, stamped)
    return 0
  } catch (error) {
    if (error instanceof UnreachedLog || (isUrl(place) && error instanceof Error && !(error instanceof LogFault)))
      return ctx.refused(refuse('log-unreached', { found: error.message }))
    if (!(error instanceof LogFault)) throw error
    return faulty(ctx, error.fault, ctx.say(`ledger.fault.${error.fault}`), error.where)
  } finally {
    bar.done()
  }
}

function faulty(ctx: Ledger, fault: string, what: string, where: string): ExitCode {
  if (ctx.json) ctx.data({ fault, where })
  ctx.err(ctx.say('cli.ledger.fault', { fault, where, what }))
  return 1
}

interface Stamped {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** When the checkpoint that was found was stamped; or why it was not, or by nobody that is trusted. */
async function stampOf(source: LogSource, { origin, size, root }: Verified, trusted: X509Certificate): Promise<Stamped | Refusal> {
  const bytes = await source(stampFile(size))
  if (bytes === null) return refuse('stamp-missing', {})
  const text = checkpointText({ origin, size, root: Buffer.from(root, 'hex'), extensions: [] })
  const stamped = stampedAt(bytes, text, trusted)
  return isRefusal(stamped) ? stamped : { by: stamped.by, at: iso(stamped.time) }
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000', '')

function tell(ctx: Ledger, { origin, size, root, cosigners, disclosed }: Verified, stamped: Stamped | null): void {
  ctx.out(ctx.say('cli.ledger.verified', { origin, size, root, disclosed }))
  for (const { name, seconds } of cosigners) ctx.out(ctx.say('cli.ledger.cosigned', { name, at: iso(seconds * 1_000) }))
  if (stamped !== null) ctx.out(ctx.say('cli.ledger.stamped', { ...stamped }))
}
