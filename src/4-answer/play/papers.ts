/**
 * The instruments of a scenario on their way into the record. One comes on file as a whole, with the wordings that are there by
 * then, and needs at least one; a wording that comes later is filed as a version of it.
 */
import type { Instant } from '#ground/instant.ts'
import type { Filing } from '../record/command.ts'
import type { Scenario, Wording } from './scenario.ts'

/** What comes on file at a moment of its own. The filings are worked out when it comes, because they depend on what came before. */
export interface Dated {
  readonly at: Instant
  readonly filings: () => readonly Filing[]
}

interface Progress {
  /** Asked to be on file. */
  wanted: boolean
  onFile: boolean
  /** Wordings that came before their instrument was on file. */
  readonly waiting: Wording[]
}

export class Papers {
  readonly #scenario: Scenario
  readonly #progress = new Map<string, Progress>()
  readonly #dated: Dated[] = []

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    const filed = scenario.steps.flatMap(({ does }) => (does.verb === 'file' ? does.items : []))
    for (const [id, { recorded, wordings }] of scenario.written.papers) {
      const progress: Progress = { wanted: false, onFile: false, waiting: [] }
      this.#progress.set(id, progress)
      if (recorded !== null) this.#dated.push({ at: recorded, filings: () => this.filed(id, null) })
      else progress.wanted = !filed.some((one) => one.instrument === id && one.version === null)
      for (const wording of wordings) {
        if (filed.some((one) => one.instrument === id && one.version === wording.v)) continue
        if (wording.recorded === null) progress.waiting.push(wording)
        else this.#dated.push({ at: wording.recorded, filings: () => this.filed(id, wording.v) })
      }
    }
  }

  /** What comes on file by neither a step nor the start, in no order. */
  get dated(): readonly Dated[] {
    return this.#dated
  }

  /** What is on file from the start: what no step files and gives no moment of its own. */
  atFirst(): readonly Extract<Filing, { instrument: object }>[] {
    return [...this.#progress.keys()].flatMap((id) => this.#whole(id))
  }

  /** What is to be filed when an instrument (`version` null) or a version of it comes. Nothing, while the other half is missing. */
  filed(instrument: string, version: number | null): readonly Filing[] {
    const progress = this.#progress.get(instrument)
    if (progress === undefined) return []
    const wording = this.#scenario.written.papers.get(instrument)?.wordings.find((one) => one.v === version)
    if (version === null) progress.wanted = true
    else if (wording !== undefined && wording.written !== null && progress.onFile) return [{ of: instrument, version: wording.written }]
    else if (wording !== undefined) progress.waiting.push(wording)
    return this.#whole(instrument)
  }

  #whole(id: string): Extract<Filing, { instrument: object }>[] {
    const paper = this.#scenario.written.papers.get(id)
    const progress = this.#progress.get(id)
    if (paper === undefined || progress === undefined || progress.onFile || !progress.wanted || progress.waiting.length === 0) return []
    progress.onFile = true
    const versions = progress.waiting.flatMap(({ written }) => written ?? [])
    return [{ instrument: versions.length === 0 ? paper.written : { ...paper.written, versions } }]
  }
}
