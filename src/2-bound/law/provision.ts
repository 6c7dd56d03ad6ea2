/** A provision is a clause as it stands in one version of one instrument: the unit the engine looks up, judges and cites. */
import type { Clause, Span } from './clause.ts'
import type { Instrument, Version } from './instrument.ts'

export interface Provision<C extends Clause = Clause> {
  readonly clause: C
  readonly instrument: Instrument
  readonly version: Version
  /** Its place in the canonical order: by instrument id, clause id, version. Ties everywhere are broken by it. */
  readonly ordinal: number
  /**
   * When it is in force, where nothing but its term decides that: attested, one version, never suspended, ended, contested,
   * dependent on another or on an event, and always known. Most law is so plain, and then one look is enough. Else null.
   */
  readonly plain: Span | null
  /** The number of its version, and whether that is read from its last readable copy; here because every answer tells them. */
  readonly v: number
  readonly lastReadableCopy: boolean
}

/** Makes a provision. */
export function provisionOf<C extends Clause>(
  clause: C,
  instrument: Instrument,
  version: Version,
  ordinal: number,
  plain: Span | null = plainSpan(instrument),
): Provision<C> {
  return { clause, instrument, version, ordinal, plain, v: version.v, lastReadableCopy: version.lastReadableCopy }
}

/** The span of a plain instrument, or null. */
export function plainSpan(instrument: Instrument): Span | null {
  const { term, versions } = instrument
  const version = versions[0]
  const plain =
    versions.length === 1 &&
    version !== undefined &&
    version.recorded === null &&
    version.from <= term.from &&
    instrument.recorded === null &&
    instrument.attested === true &&
    instrument.ending === 'definitive' &&
    instrument.ended === null &&
    instrument.endsOn === null &&
    instrument.suspended.length === 0 &&
    instrument.maxAgeDays === null &&
    instrument.restsOn.length === 0 &&
    !instrument.contested
  return plain ? term : null
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
