/** What can be asked about mechanisms, reports, incidents and reviews. */

type Document = Readonly<Record<string, unknown>>

export type IncidentCommand =
  | { readonly verb: 'file-mechanism'; readonly mechanism: Document }
  /** All of them or none. */
  | { readonly verb: 'receive'; readonly reports: readonly Document[] }
  /** `step` is one of those in `#watch/incidents/step.ts`, as it was written. */
  | { readonly verb: 'report-step'; readonly report: string; readonly step: Document }
  | { readonly verb: 'incident-step'; readonly incident: string; readonly step: Document }
  | { readonly verb: 'close-review'; readonly review: string; readonly finding: string }
