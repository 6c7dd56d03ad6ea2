/** Decides what is recorded of evidence. */
import { readInstant, writeInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Evidence, readEvidence } from '#watch/evidence/evidence.ts'
import { type Asking, CLOCK, type Command, type Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { draft } from '../entry.ts'
import { moment } from '../moments.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'

type EvidenceCommand = Extract<Command, { verb: 'file-evidence' | 'hand-evidence' | 'check-evidence' }>

export function decideEvidence(view: View, command: EvidenceCommand, asking: Asking): Decided | Refusal {
  if (command.verb === 'file-evidence') return fileEvidence(view, command, asking)
  const row = view.get('evidence', command.evidence)
  if (row === null) return refuse('evidence-unknown', { found: command.evidence }, { field: 'evidence' })
  return command.verb === 'hand-evidence' ? handEvidence(view, row, command, asking) : checkEvidence(row, command, asking)
}

/** Evidence with neither content nor words shows nothing, and an id is never used again, not even after an erasure of what bore it. */
function fileEvidence(view: View, command: Extract<EvidenceCommand, { verb: 'file-evidence' }>, asking: Asking): Decided | Refusal {
  const { content } = command
  const evidence = readEvidence(command.evidence, asking.at)
  if (isRefusal(evidence)) return placed(evidence, { field: 'evidence' })
  if (view.get('evidence', evidence.id) !== null) return refuse('shape-repeated', { found: evidence.id }, { field: 'evidence.id' })
  if (content === null && evidence.words === null) return refuse('evidence-empty', { accepted: 'content, words' }, { field: 'evidence' })
  const mismatched = content === null ? null : mismatch(evidence, content.media)
  if (mismatched !== null) return mismatched
  return { drafts: [draft('evidence-filed', { evidence: command.evidence, content })], told: {} }
}

/** What a photograph, a film and a recording can be; a document, a reading and a testimony may be anything. */
const MEDIA: Readonly<Partial<Record<Evidence['sort'], RegExp>>> = { photo: /^image\//, video: /^video\//, audio: /^(audio|video)\// }

function mismatch({ sort }: Evidence, media: string): Refusal | null {
  const taken = MEDIA[sort]
  return taken === undefined || taken.test(media) ? null : refuse('evidence-media', { found: media, sort }, { field: 'evidence.sort' })
}

/**
 * Whoever has it hands it over. Where it is with somebody who is no office here, such as a laboratory, any office records what it is told,
 * and stands for that by its name. Times of a chain go forwards.
 */
function handEvidence(
  view: View,
  { key, data }: Row<'evidence'>,
  { to: raw, at: written, why }: Extract<EvidenceCommand, { verb: 'hand-evidence' }>,
  asking: Asking,
): Decided | Refusal {
  const to = shaped(label, raw)
  if (isRefusal(to)) return placed(to, { field: 'to' })
  const { holder, custody } = data
  if (holder !== asking.by && view.get('office', holder) !== null)
    return refuse('evidence-held-by-other', { found: key, holder }, { field: 'evidence' })
  if (to === holder) return refuse('evidence-held-already', { found: key, holder }, { field: 'to' })
  const at = written === undefined ? asking.at : readInstant(written, 'UTC')
  if (isRefusal(at)) return placed(at, { field: 'at' })
  if (at > asking.at) return refuse('evidence-ahead', { found: written ?? '' }, { field: 'at' })
  // The chain may begin before it was filed here, and not before it was taken.
  const last = custody.at(-1)?.at ?? data.evidence.taken
  if (last !== null && at < moment(last)) return refuse('evidence-before', { found: written ?? '', accepted: last }, { field: 'at' })
  const wrong = wrongWords(why, 'why')
  if (wrong) return wrong
  return { drafts: [draft('evidence-handed', { evidence: key, from: holder, to, at: writeInstant(at), why })], told: {} }
}

/** What was found of its content is said by whoever looked at the bytes, never by a person: so nobody declares it sound again. */
function checkEvidence(
  { key, data }: Row<'evidence'>,
  { found }: Extract<EvidenceCommand, { verb: 'check-evidence' }>,
  asking: Asking,
): Decided | Refusal {
  if (asking.by !== CLOCK) return refuse('clock-alone', { by: asking.by, verb: 'check-evidence' })
  if (data.content === null || data.state === found) return { drafts: [], told: {} }
  return { drafts: [draft('evidence-checked', { evidence: key, found })], told: {} }
}
