/** A small record in memory, driven command by command, for tests of the record. */
import assert from 'node:assert/strict'
import { CLOCK, type Command, type Filing, type Told } from '#answer/record/command.ts'
import type { Entry, Kind } from '#answer/record/entry.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import { record } from '#answer/record/recording.ts'
import type { Data, Model, Row } from '#answer/record/row.ts'
import type { Written } from '#answer/record/written.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'

export const TZ = '2026a'
const START = Date.parse('2026-01-01T00:00Z')

/** Offices: DESK and SIDE propose for US; HEAD and DEPUTY approve as head; AUDIT is of no house. */
const OFFICES: readonly Filing[] = [
  { office: { id: 'DESK', name: 'Desk', of: 'US' } },
  { office: { id: 'SIDE', name: 'Side', of: 'DESK' } },
  { office: { id: 'HEAD', name: 'Head', roles: ['head'] } },
  { office: { id: 'DEPUTY', name: 'Deputy', roles: ['head'] } },
  { office: { id: 'AUDIT', name: 'Audit' } },
]

/** An act of US with THEM in January 2026, ten days after the record opens. */
export const ACT: Written = { kind: 'meeting', actor: 'US', counterpart: 'THEM', when: ['2026-01-10', '2026-01-11'], place: 'TOWN' }

/** A mandate M of 2026 with these clauses. */
export const mandate = (clauses: readonly object[], more: object = {}): { instrument: Written } => ({
  instrument: { id: 'M', kind: 'mandate', issuer: 'BOARD', term: ['2026-01-01', '2027-01-01'], clauses, ...more },
})
export const MEETING = { kind: ['meeting'] }
export const PERMIT = { id: '1', effect: 'permit', about: { ...MEETING, actor: ['US'] } }
export const APPROVAL = { id: '2', effect: 'require', about: MEETING, any: [{ approved: { role: 'head' } }] }
export const ONCE_A_MONTH = { id: '3', effect: 'limit', about: MEETING, of: 'count', max: '1', window: 'month' }
export const REPORT = { id: '4', effect: 'oblige', about: MEETING, duty: 'report', within: 'P7D' }
export const CONSENT = { id: '5', effect: 'require', about: MEETING, any: [{ consented: { by: 'THEM' } }] }

export const claim = (id: string, of: string, is: string, value: unknown, more: object = {}): { claim: Written } => ({
  claim: { id, of, is, value, grade: 'A1', source: 'S', origin: 'S', ...more },
})

/** What was recorded: the entries made, by kind, and what was told. */
export interface Done {
  readonly entries: readonly Entry[]
  readonly kinds: readonly Kind[]
  readonly told: Told
}

export class Desk {
  readonly memory = new MemoryRecord()
  /** The clock; every command moves it on by a second. */
  now = START

  /** A store of this kind, with the offices, and with M where clauses are given. */
  constructor(clauses?: readonly object[], store: 'demonstration' | 'office' = 'office') {
    this.does('DESK', { verb: 'open', store, house: 'House', zone: 'UTC' })
    this.does('DESK', { verb: 'file', items: OFFICES })
    if (clauses !== undefined) this.files(mandate(clauses))
  }

  /** What comes of a command, recorded if it is not refused. */
  asks(by: string, command: Command): Done | Refusal {
    this.now += 1_000
    const done = record(this.memory, command, { by, at: this.now, tz: TZ })
    return isRefusal(done) ? done : { ...done, kinds: done.entries.map(({ kind }) => kind) }
  }

  /** As `asks`, of a command that must not be refused. */
  does(by: string, command: Command): Done {
    const done = this.asks(by, command)
    assert.ok(!isRefusal(done), JSON.stringify(done))
    return done
  }

  /** The code of the refusal and the field it names, of a command that must be refused; and nothing may have been recorded. */
  refused(by: string, command: Command): [code: string, field: string | undefined] {
    const { size } = this.memory
    const rows = JSON.stringify([...this.memory.rowsAt(size)])
    const done = this.asks(by, command)
    assert.ok(isRefusal(done), `${command.verb} was done: ${isRefusal(done) ? '' : done.kinds.join(', ')}`)
    assert.deepEqual(
      [this.memory.size, JSON.stringify([...this.memory.rowsAt(size)])],
      [size, rows],
      'nothing is recorded of what is refused',
    )
    return [done.code, done.where?.field]
  }

  files(...items: Filing[]): Done {
    return this.does('DESK', { verb: 'file', items })
  }
  /** Proposes as DESK, or as another; gives the docket. */
  proposes(act: object = ACT, by = 'DESK', docket?: string): string {
    return this.does(by, { verb: 'propose', title: 'A meeting', act: act as Written, ...(docket === undefined ? {} : { docket }) }).told
      .docket as string
  }
  tick(): Done {
    return this.does(CLOCK, { verb: 'tick' })
  }
  /** Sets the clock to a moment. */
  at(moment: string): this {
    this.now = Date.parse(moment)
    return this
  }

  docket(id: string): Data['docket'] {
    const row = this.memory.head.get('docket', id)
    assert.ok(row !== null, `${id} is on file`)
    return row.data
  }
  rows<M extends Model>(model: M, docket: string): readonly Row<M>[] {
    return this.memory.head.inDocket(model, docket)
  }
  /** Each charge of a docket: `M/3 1 reserved`. */
  usage(docket: string): string[] {
    return this.rows('usage', docket).map(({ data }) => `${data.limit} ${data.charge.amount} ${data.state}`)
  }
}
