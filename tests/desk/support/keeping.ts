/** Keeping the record, in the demonstration: holds that stand and one that was lifted, requests for access that wait and that are over, final acts. */
import assert from 'node:assert/strict'
import { CLOCK } from '#answer/record/command.ts'
import type { Result } from '#desk/client/asking.ts'
import type { Receipt } from '#desk/client/shapes.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { DeskOffice } from './office.ts'

async function entryOf(sent: Promise<Result<Receipt>>): Promise<number> {
  const result = await sent
  assert.ok(result.ok, JSON.stringify(result))
  return result.data.from
}

/** Says that visits and operations are final: before any is performed that is to wait. */
export const furnishFinal = (on: Pick<DeskOffice, 'as'>, office: string): Promise<number> =>
  entryOf(on.as(office).finalActs(['operation', 'visit']))

interface Kept {
  /** The days of the requests lie in it, such as `2017-08`. */
  readonly month: string
  readonly offices: readonly [string, string]
  readonly party: string
  readonly docket: string
  /** A docket that was performed as a final act, and which the witnesses let go. */
  readonly released: string
}

/** Gives the numbers of what the pages about one thing are addressed by. */
export async function furnishKeeping(
  on: Pick<DeskOffice, 'as' | 'register'>,
  { month, offices: [first, second], party, docket, released }: Kept,
): Promise<{ readonly hold: number; readonly answer: number }> {
  const [desk, other] = [on.as(first), on.as(second)]
  const hold = await entryOf(
    desk.placeHold({
      over: { party },
      rule: 'Constitutional Court, order 266',
      why: 'The chamber has asked for everything about the brigade.',
    }),
  )
  const lifted = await entryOf(other.placeHold({ over: { docket }, rule: 'Ombudsman, letter 14', why: 'An inquiry is pending.' }))
  await entryOf(desk.liftHold(lifted, { why: 'The inquiry was closed without a finding.' }))
  const rule = 'Act 1581, article 14'
  const asks = (text: string, of: string, received: string, due: string) => desk.askAccess({ party: of, text, rule, received, due })
  await entryOf(asks('Everything you hold about our unit since June.', party, `${month}-01`, `${month}-05`))
  const answered = await entryOf(asks('What is said of me, and by whom?', 'TEAM-NORTH', `${month}-02`, `${month}-20`))
  const dropped = await entryOf(asks('A copy of my file.', 'FARC-EP', `${month}-03`, `${month}-21`))
  await entryOf(desk.dropAccess(dropped, { why: 'The letter was meant for the ombudsman, and was passed on.' }))
  const about = await desk.about('TEAM-NORTH', { limit: 500 })
  assert.ok(about.ok)
  const shown = about.data.items.filter((one) => one.withheld === null).map(({ index }) => index)
  const kept = about.data.items.filter((one) => one.withheld !== null)
  const withheld = kept.map(({ index }) => ({ entry: index, rule: 'Act 1712, article 18: others would be in danger' }))
  const answer = await entryOf(desk.answerAccess({ party: 'TEAM-NORTH', rule, shown, withheld, asked: answered }))
  await entryOf(desk.finalActs(['pay', 'release', 'licence', 'visit']))
  const { size } = on.register.head()
  const checkpoint = `log.example/office\n${size}\n${Buffer.alloc(32).toString('base64')}\n\n— log.example/office AAAAAAAA\n`
  assert.ok(!isRefusal(await on.register.submit({ verb: 'witness', checkpoint, dockets: [released] }, CLOCK)))
  const root = 'ab'.repeat(32)
  assert.ok(!isRefusal(await on.register.submit({ verb: 'anchor-reads', size: 4, root }, CLOCK)))
  return { hold, answer }
}
