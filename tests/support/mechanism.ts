/** A small mechanism of two parties and an international component, for tests of incidents. */
import type { Command } from '#answer/record/command.ts'
import type { IncidentData, ReportData } from '#answer/record/incidents/data.ts'
import type { Written } from '#answer/record/written.ts'
import { sure } from '#ground/refusal.ts'
import { Desk, type Done } from './record.ts'

/** The SHA-256 of nothing, as evidence that anybody can look at again. */
export const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Consensus of three, the international component on deadlock, three days to comment. */
export const MECHANISM: Written = {
  id: 'MVM',
  title: 'a mechanism of both sides',
  zone: 'UTC',
  area: [-5, -80, 13, -66],
  components: [
    { id: 'NORTH', party: 'SIDE-N' },
    { id: 'SOUTH', party: 'SIDE-S' },
    { id: 'INTERNATIONAL', party: 'MISSION', international: true },
  ],
  presides: 'INTERNATIONAL',
  ladder: [
    { id: 'not-an-incident', weight: 'none' },
    { id: 'relevant', weight: 'none' },
    { id: 'minor', weight: 'minor' },
    { id: 'grave', weight: 'serious' },
    { id: 'pending', weight: 'pending' },
  ],
  decides: { by: 'consensus', deadlock: 'INTERNATIONAL' },
  comments: 'P3D',
  lock: 'PT4H',
  clock: { review: 'PT24H', team: 'P1D', verification: 'P2D', decision: 'P7D', attribution: 'P7D' },
}

/** What a party says happened on 2 January. */
export const REPORT_1: Written = {
  id: 'R-1',
  mechanism: 'MVM',
  reporter: { as: 'party', party: 'SIDE-N' },
  channel: 'hotline',
  occurred: { from: '2026-01-02T08:00Z', precision: 1 },
  place: { name: 'a village', lat: 4.5, lon: -74.1, precision: 1 },
  what: 'shelling',
  alleged: { by: 'SIDE-N', against: 'SIDE-S' },
  actors: ['SIDE-S'],
  grade: 'C3',
  origin: 'command of the north',
}
export const reported = (id: string, more: Written = {}): Written => ({ ...REPORT_1, id, ...more })

export const VERIFY: Written = { outcome: 'holds', grade: 'B2', origin: 'verification team', evidence: [HASH] }
export const views = (north: string, south: string, international: string): Written => ({
  views: [
    { component: 'NORTH', class: north },
    { component: 'SOUTH', class: south },
    { component: 'INTERNATIONAL', class: international },
  ],
})

export const onReport = (report: string, step: Written): Command => ({ verb: 'report-step', report, step })
export const onIncident = (incident: string, step: Written): Command => ({ verb: 'incident-step', incident, step })

/** A record with the mechanism, on the morning of 3 January. Offices: N-1 and N-2 of the north, S-1 of the south, INT and INT-2 of the mission. */
export class Watch extends Desk {
  constructor(mechanism: Written = MECHANISM, clauses?: readonly object[]) {
    super(clauses)
    const party = (id: string) => ({ party: { id, kind: 'state_body', names: [{ text: id }] } })
    this.files(party('SIDE-N'), party('SIDE-S'), party('MISSION'))
    const office = (id: string, of: string) => ({ office: { id, name: id, of } })
    this.files(
      office('N-1', 'SIDE-N'),
      office('N-2', 'SIDE-N'),
      office('S-1', 'SIDE-S'),
      office('INT', 'MISSION'),
      office('INT-2', 'MISSION'),
    )
    this.does('INT', { verb: 'file-mechanism', mechanism })
    this.at('2026-01-03T08:00Z')
  }

  receives(...reports: readonly Written[]): Done {
    return this.does('N-1', { verb: 'receive', reports })
  }
  /** Takes a step with a report, as INT. */
  report(id: string, step: Written, by = 'INT'): Done {
    return this.does(by, onReport(id, step))
  }
  /** Takes a step with an incident, as INT. */
  step(id: string, step: Written, by = 'INT'): Done {
    return this.does(by, onIncident(id, step))
  }
  /** R-1 as the incident I-R-1: monitored. */
  monitored(): this {
    this.receives(REPORT_1)
    this.report('R-1', { admit: {} })
    return this
  }
  verified(more: Written = {}): this {
    this.monitored().step('I-R-1', { verify: { ...VERIFY, ...more } })
    return this
  }
  /** With the comments of both parties. */
  commented(more: Written = {}): this {
    this.verified(more)
    this.step('I-R-1', { comment: { party: 'SIDE-N', words: 'It was so.' } }, 'N-1')
    this.step('I-R-1', { comment: { party: 'SIDE-S', disputes: true, words: 'It was not us.' } }, 'S-1')
    return this
  }
  classified(as = 'grave'): this {
    this.commented().step('I-R-1', { classify: views(as, as, as) })
    return this
  }

  incident(id = 'I-R-1'): IncidentData {
    const row = this.memory.head.get('incident', id)
    sure(row !== null, `${id} is on file`)
    return row.data
  }
  reportData(id = 'R-1'): ReportData {
    const row = this.memory.head.get('incident-report', id)
    sure(row !== null, `${id} is on file`)
    return row.data
  }
}
