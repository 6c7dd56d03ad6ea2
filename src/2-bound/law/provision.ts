/** A provision is a clause as it stands in one version of one instrument: the unit the engine looks up, judges and cites. */
import type { Clause } from './clause.ts'
import type { Instrument, Version } from './instrument.ts'

export interface Provision<C extends Clause = Clause> {
  readonly clause: C
  readonly instrument: Instrument
  readonly version: Version
  /** Its place in the canonical order: by instrument id, clause id, version. Ties everywhere are broken by it. */
  readonly ordinal: number
}

/** A clause that cannot be read as law, or an instrument nobody can read: it blocks within what is still known of it. */
export interface Damage {
  readonly instrument: Instrument
  readonly version: Version | null
  readonly clause: Clause | null
  readonly ref: string
  readonly why: 'instrument-unreadable' | 'version-unreadable' | 'clause-unreadable' | 'exemption-malformed'
  readonly ordinal: number
}
