/** What can be asked of the record about commitments, what was said, plans, signs and harm. Documents are read by the readers of WATCH. */
type Written = Readonly<Record<string, unknown>>

export type PromisesCommand =
  /** Evidence on a commitment: what it shows, who says so, how good it is. */
  | { readonly verb: 'show-commitment'; readonly commitment: string; readonly showing: Written }
  /** Takes back evidence that one recorded, by the index of its entry. */
  | { readonly verb: 'withdraw-showing'; readonly evidence: number; readonly why: string }
  | { readonly verb: 'release-commitment'; readonly commitment: string; readonly why: string }
  | { readonly verb: 'file-glossary'; readonly glossary: Written }
  | { readonly verb: 'draft-words'; readonly docket: string; readonly lang: string; readonly text: string }
  | { readonly verb: 'read-back'; readonly docket: string; readonly read_back: Written }
  | { readonly verb: 'close-clarification'; readonly clarification: number; readonly why: string }
  | { readonly verb: 'plan-patrol'; readonly patrol: Written }
  | { readonly verb: 'end-patrol'; readonly patrol: string; readonly outcome: Written }
  | { readonly verb: 'note-sign'; readonly sign: Written }
  | { readonly verb: 'withdraw-sign'; readonly sign: string; readonly why: string }
  | { readonly verb: 'receive-harm'; readonly harm: Written }
  | { readonly verb: 'acknowledge-harm'; readonly harm: string; readonly how: string }
  | { readonly verb: 'assess-harm'; readonly harm: string; readonly assessment: Written }
  | { readonly verb: 'answer-harm'; readonly harm: string; readonly text: string }
  | { readonly verb: 'log-call'; readonly call: Written }
  | { readonly verb: 'follow-call'; readonly call: string; readonly outcome: Written }
export type PromisesVerb = PromisesCommand['verb']
