import type { Content, Evidence } from '#watch/evidence/evidence.ts'
import type { ContentState, Handing } from '#watch/evidence/standing.ts'

export interface EvidenceData {
  /** Key: its id. `holder`: who has it now. */
  evidence: {
    readonly evidence: Evidence
    readonly content: Content | null
    readonly state: ContentState
    /** When its content was last found otherwise than before; null where never. */
    readonly checked: string | null
    readonly filedBy: string
    readonly at: string
    readonly holder: string
    readonly custody: readonly Handing[]
  }
}
