/** Decides what is recorded about keeping the record. */
import { readInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Asking, CLOCK, type Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Draft, draft } from '../entry.ts'
import type { View } from '../view.ts'
import { answerAccess, askAccess, dropAccess } from './access.ts'
import type { HeldOver } from './bodies.ts'
import type { CustodyCommand } from './command.ts'
import { heldName, READS } from './data.ts'

type Of<V extends CustodyCommand['verb']> = Extract<CustodyCommand, { verb: V }>

export function decideCustody(view: View, command: CustodyCommand, asking: Asking): Decided | Refusal {
  switch (command.verb) {
    case 'place-hold':
      return placeHold(view, command)
    case 'lift-hold':
      return liftHold(view, command, asking)
    case 'ask-access':
      return askAccess(view, command, asking)
    case 'drop-access':
      return dropAccess(view, command)
    case 'answer-access':
      return answerAccess(view, command)
    default:
      // Whoever restores, and the clock, say these after checking; nobody says them by hand.
      if (asking.by !== CLOCK) return refuse('clock-alone', { by: asking.by, verb: command.verb })
      return byClock(view, command)
  }
}

const done = (...drafts: Draft[]): Decided => ({ drafts, told: {} })

function placeHold(view: View, { over, rule, why }: Of<'place-hold'>): Decided | Refusal {
  const wrong = wrongOver(view, over) ?? wrongWords(rule, 'rule') ?? wrongWords(why, 'why')
  if (wrong !== null) return wrong
  const same = view.of('hold', heldName(over)).find(({ data }) => data.rule === rule)
  if (same !== undefined) return refuse('hold-stands-already', { found: heldName(over), hold: same.data.hold }, { field: 'over' })
  return done(draft('hold-placed', { over, rule, why }))
}

/** A hold is over exactly one thing. A party need not be on file: what is said about it is held from now on. */
function wrongOver(view: View, over: HeldOver): Refusal | null {
  const keys = Object.keys(over)
  if (keys.length !== 1 || !['entry', 'docket', 'party'].includes(keys[0] ?? ''))
    return refuse('shape-not-one-of', { found: keys.join(', ') || '∅', accepted: 'entry, docket, party' }, { field: 'over' })
  if ('entry' in over) {
    const entry = Number.isSafeInteger(over.entry) ? view.entry(over.entry) : null
    if (entry === null) return refuse('entry-unknown', { found: shown(over.entry) }, { field: 'over.entry' })
    if (entry.kind === 'erased-record')
      return refuse('erased-already', { found: over.entry, tombstone: entry.tombstone }, { field: 'over.entry' })
    return null
  }
  if ('docket' in over)
    return view.get('docket', over.docket) === null ? refuse('docket-unknown', { found: over.docket }, { field: 'over.docket' }) : null
  const party = shaped(label, over.party)
  return isRefusal(party) ? placed(party, { field: 'over.party' }) : null
}

function liftHold(view: View, { hold, why }: Of<'lift-hold'>, { by }: Asking): Decided | Refusal {
  const row = view.get('hold', String(hold))
  if (row === null) return refuse('hold-unknown', { found: shown(hold) }, { field: 'hold' })
  const { lifted, by: placer } = row.data
  if (lifted !== null) return refuse('hold-lifted-already', { found: hold, by: lifted.by, at: lifted.at }, { field: 'hold' })
  if (placer === by) return refuse('hold-needs-another', { by }, { field: 'by' })
  const wrong = wrongWords(why, 'why')
  return wrong ?? done(draft('hold-lifted', { hold, why }))
}

const HEX = /^[0-9a-f]{64}$/

function byClock(view: View, command: Of<'note-restored' | 'erase-again' | 'anchor-reads'>): Decided | Refusal {
  if (command.verb === 'erase-again') return eraseAgain(view, command)
  const { size, root } = command
  if (!Number.isSafeInteger(size) || size < 0)
    return refuse('shape-wrong', { found: shown(size), accepted: '0, 1, 2, …' }, { field: 'size' })
  if (!HEX.test(root)) return refuse('shape-wrong', { found: shown(root), accepted: '64 hex' }, { field: 'root' })
  if (command.verb === 'anchor-reads') {
    const before = view.get('reads-anchor', READS)?.data.size ?? 0
    return size <= before ? done() : done(draft('reads-anchored', { size, root }))
  }
  const { taken, known } = command
  const when = readInstant(taken, 'UTC')
  if (isRefusal(when)) return placed(when, { field: 'taken' })
  if (known !== null && (!Number.isSafeInteger(known) || known <= size))
    return refuse('shape-wrong', { found: shown(known), accepted: `> ${size}` }, { field: 'known' })
  return done(draft('record-restored', { size, root, taken, known }))
}

/**
 * What an older copy brought back is erased under the rule under which it was erased before. Two offices said so then; their tombstone is in the
 * part of the record that is not there any more, and its index is told as the reason.
 */
function eraseAgain(view: View, { of, tombstone, rule }: Of<'erase-again'>): Decided | Refusal {
  if (!Number.isSafeInteger(of) || of < 0 || of >= view.size) return refuse('entry-unknown', { found: shown(of) }, { field: 'of' })
  if (view.get('tombstone', String(of)) !== null) return done()
  return done(draft('erasure-asked', { of, rule, why: `tombstone ${tombstone}` }), draft('erased', { of, asked: view.size, rule }))
}
