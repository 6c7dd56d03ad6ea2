/** Who writes while the machine is being killed: each clerk asks for one thing after another, and all of them at once. */
import type { Command } from '#answer/record/command.ts'
import type { Entry, Kind } from '#answer/record/entry.ts'
import type { Receipt } from '#shell/record/register.ts'
import { claim, FILINGS, file, propose } from '../record/office.ts'
import type { Asked } from './protocol.ts'

/** What every life asks first. It is done once, whoever asks. */
export const FURNISH: readonly Asked[] = [
  { id: 'open', by: 'clock', command: { verb: 'open', store: 'office', house: 'HOUSE', zone: 'UTC' } },
  { id: 'furnish', by: 'DESK', command: file(...FILINGS) },
]

/** Asks under the next key of the clerk; null when it was refused. */
type Ask = (by: string, command: Command) => Promise<Receipt | null>

/** One round of each clerk's work. `name` is another one each time. */
const WORK: readonly ((ask: Ask, name: string) => Promise<unknown>)[] = [
  (ask, name) => ask('DESK', file(claim(name))),
  (ask, name) => ask('DESK', file(...[1, 2, 3, 4].map((i) => claim(`${name} ${i}`)))),
  async (ask, name) => {
    const docket = await proposed(ask, 'visit', name)
    const performed = docket && (await ask('DESK', { verb: 'perform', docket }))
    if (!docket || !performed) return
    for (const duty of performed.told.duties ?? []) await ask('DESK', { verb: 'discharge', duty, how: name })
    await ask('DESK', { verb: 'report', docket, text: name })
    await ask('DESK', { verb: 'close', docket })
  },
  async (ask, name) => {
    const docket = await proposed(ask, 'meeting', name)
    if (docket === null) return
    await ask('LEGAL', { verb: 'approve', docket, role: 'LEGAL', value: true })
    await ask('DESK', { verb: 'withdraw', docket, why: name })
  },
]

/** Erasing holds everybody up, so there is one who does it. */
const ERASING: (typeof WORK)[number] = async (ask, name) => {
  for (let i = 0; i < 8; i++) await ask('DESK', file(claim(`${name} kept ${i}`)))
  const filed = await ask('DESK', file(claim(`${name} erased`)))
  const asked = filed && (await ask('DESK', { verb: 'ask-erasure', of: filed.from, rule: 'RULE 7', why: name }))
  if (asked) await ask('LEGAL', { verb: 'erase', asked: asked.from })
}

const ALL = [...WORK, ...WORK, ...WORK, ERASING]

async function proposed(ask: Ask, kind: string, name: string): Promise<string | null> {
  const receipt = await ask('DESK', { ...propose(kind), title: name } as Command)
  return receipt?.told.docket ?? null
}

/** Has all clerks work as long as `going` says so. */
export async function work(life: string, ask: (asked: Asked) => Promise<Receipt | null>, going: () => boolean): Promise<void> {
  await Promise.all(
    ALL.map(async (task, clerk) => {
      let count = 0
      const own: Ask = (by, command) => (going() ? ask({ id: `${life}.${clerk}.${++count}`, by, command }) : Promise.resolve(null))
      for (let round = 0; going(); round++) await task(own, `${life}.${clerk}.${round}`)
    }),
  )
}

/** The kinds of entries each request comes to. */
const KINDS: Partial<Record<Command['verb'], readonly Kind[]>> = {
  open: ['opened'],
  propose: ['proposed'],
  approve: ['approved', 'determined'],
  perform: ['performed'],
  report: ['reported', 'report-filed'],
  discharge: ['duty-discharged'],
  close: ['closed'],
  withdraw: ['withdrawn'],
  'ask-erasure': ['erasure-asked'],
  erase: ['erased'],
}

/** Whether these entries are all that a request comes to, and of that request; null stands for one that was erased. */
export function fits({ by, command }: Asked, entries: readonly (Entry | null)[]): boolean {
  if (entries.some((entry) => entry !== null && entry.by !== by)) return false
  if (command.verb === 'file')
    return (
      entries.length === command.items.length &&
      command.items.every((item, i) => {
        const [kind = '', filed] = Object.entries(item)[0] as [string, { id: unknown }]
        const entry = entries[i] ?? null
        if (entry === null) return kind === 'claim'
        const { id } = (entry.body as unknown as Record<string, { id: unknown }>)[kind] ?? {}
        return entry.kind === `${kind}-filed` && id === filed.id
      })
    )
  const kinds = KINDS[command.verb] ?? []
  const asked = command as unknown as Record<string, unknown>
  return (
    entries.length === kinds.length &&
    entries.every((entry, i) => {
      if (entry === null || entry.kind !== kinds[i]) return false
      const body = entry.body as unknown as Record<string, unknown>
      return ['docket', 'title', 'why', 'of', 'asked', 'text', 'duty', 'how'].every(
        (name) => asked[name] === undefined || body[name] === undefined || asked[name] === body[name],
      )
    })
  )
}
