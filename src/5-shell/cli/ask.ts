import type { Act } from '#bound/act/act.ts'
import { readAct } from '#bound/act/read-act.ts'
import { accountOf } from '#bound/determine/account.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import { FactBase } from '#bound/facts/fact-base.ts'
import { type Outlook, outlookOf } from '#bound/outlook/outlook.ts'
import { type Remedies, remediesOf } from '#bound/remedies/remedies.ts'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readDocument } from '../files/document.ts'
import { readFacts } from '../files/facts.ts'
import { readRulebook } from '../files/rulebook.ts'
import { tellConflict } from '../tell/conflict.ts'
import { tellMoment } from '../tell/figures.ts'
import { tellTurn } from '../tell/outlook.ts'
import { tellReason } from '../tell/reason.ts'
import { tellDuty, tellRemedy } from '../tell/remedy.ts'
import { type Context, defineCommand } from './command.ts'

const options = {
  rulebook: { type: 'string', takes: 'DIR', help: 'cli.ask.option.rulebook', required: true },
  facts: { type: 'string', takes: 'FILE', help: 'cli.ask.option.facts' },
  at: { type: 'string', takes: 'TIME', help: 'cli.ask.option.at' },
  known: { type: 'string', takes: 'TIME', help: 'cli.ask.option.known' },
  zone: { type: 'string', takes: 'ZONE', help: 'cli.ask.option.zone', default: 'UTC' },
} as const

/** `parley ask ACT --rulebook DIR`: one determination, offline. Exit 0 when permitted, 1 when referred or refused. */
export const command = defineCommand({
  name: 'ask',
  args: [{ name: 'ACT', help: 'cli.ask.arg.act' }],
  options,
  async run(ctx) {
    const { rulebook, facts: factsFile, zone } = ctx.values
    if (!isZone(zone)) return ctx.refused(refuse('zone-unknown', { found: zone }, { field: '--zone' }))
    const times = timesOf(ctx.values.at, ctx.values.known)
    const act = await readActFile(ctx.args[0] ?? '')
    const book = await readRulebook(rulebook)
    const refused = [...(isRefusal(times) ? [times] : []), ...(isRefusal(act) ? [act] : []), ...(isList(book) ? book : [])]
    if (refused.length > 0 || isRefusal(times) || isRefusal(act) || isList(book)) return ctx.refused(refused)
    const facts = factsFile === undefined ? new FactBase([]) : await readFacts(factsFile, book)
    if (isList(facts)) return ctx.refused(facts)
    const question = { act, rulebook: book, facts, ...times }
    const answer = determine(question)
    const remedies = remediesOf(question, answer)
    const outlook = outlookOf(question, answer)
    if (ctx.json) ctx.data({ ...accountOf(answer), ...remedies, outlook })
    else {
      tell(ctx, answer, remedies, zone)
      tellOutlook(ctx, outlook, zone)
      ctx.out(ctx.say('cli.ask.zone', { zone }))
    }
    return answer.verdict === 'permit' ? 0 : 1
  },
})

const isList = (x: unknown): x is readonly Refusal[] => Array.isArray(x)

async function readActFile(file: string): Promise<Act | Refusal> {
  const document = await readDocument(file)
  if (isRefusal(document)) return document
  const act = readAct(document.data)
  return isRefusal(act) ? document.locate(act) : act
}

function timesOf(atText: string | undefined, knownText: string | undefined): { at: Instant; known: Instant } | Refusal {
  const at = atText === undefined ? Date.now() : readInstant(atText, 'UTC')
  if (isRefusal(at)) return placed(at, { field: '--at' })
  const known = knownText === undefined ? at : readInstant(knownText, 'UTC')
  return isRefusal(known) ? placed(known, { field: '--known' }) : { at, known }
}

function tell(ctx: Context, answer: Determination, found: Remedies, zone: string): void {
  const { locale } = ctx
  const indented = (line: string): void => ctx.out(`  ${line}`)
  ctx.out(ctx.say(`verdict.${answer.verdict}`))
  for (const reason of answer.reasons) indented(tellReason(reason, locale, zone))
  if (answer.orders.length > 1) {
    ctx.out(ctx.say('cli.ask.orders'))
    for (const { order, verdict } of answer.orders) indented(ctx.say('cli.ask.order', { order, verdict: ctx.say(`verdict.${verdict}`) }))
  }
  if (answer.conflicts.length > 0) {
    ctx.out(ctx.say('cli.ask.conflicts'))
    for (const conflict of answer.conflicts) indented(tellConflict(conflict, locale))
  }
  if (answer.parts.length > 1) {
    ctx.out(ctx.say('cli.ask.parts'))
    for (const part of answer.parts) {
      const name = [part.counterpart, part.leg, part.line].filter((x) => x !== null).join(' ')
      indented(ctx.say('cli.ask.order', { order: name, verdict: ctx.say(`verdict.${part.verdict}`) }))
    }
  }
  if (answer.verdict !== 'permit') {
    ctx.out(ctx.say('cli.ask.remedies'))
    for (const remedy of found.remedies) indented(tellRemedy(remedy, locale, zone))
    if (found.remedies.length === 0) indented(ctx.say('cli.ask.no-remedy'))
    if (!found.complete) indented(ctx.say('cli.ask.others'))
  }
  if (answer.duties.length > 0) {
    ctx.out(ctx.say('cli.ask.duties'))
    for (const duty of answer.duties) indented(tellDuty(duty, locale, zone))
  }
  if (answer.holdsUntil !== null) ctx.out(ctx.say('cli.ask.holds', { until: tellMoment(answer.holdsUntil, zone, locale) }))
}

/** What would make it heavier: refusals first. */
function tellOutlook(ctx: Context, { turns, complete }: Outlook, zone: string): void {
  for (const to of ['refuse', 'refer'] as const) {
    const told = turns.filter((turn) => turn.to === to)
    if (told.length > 0) ctx.out(ctx.say(`cli.ask.outlook.${to}`))
    for (const turn of told) ctx.out(`  ${tellTurn(turn, ctx.locale, zone)}`)
  }
  if (!complete) ctx.out(`  ${ctx.say('cli.ask.others')}`)
}
