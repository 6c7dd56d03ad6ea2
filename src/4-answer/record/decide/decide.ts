/**
 * Decides what a command comes to: the entries to record, or why it is refused. Pure: the same view, command, office and time
 * give the same drafts, so it can be run again whenever something it looked at has changed.
 */
import { isZone } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Asking, CLOCK, type Command, type Decided } from '../command.ts'
import { isCounted } from '../counted/command.ts'
import { decideCounted } from '../counted/decide.ts'
import { isOfCustody } from '../custody/command.ts'
import { decideCustody } from '../custody/decide.ts'
import { decideEdition } from '../editions/decide.ts'
import { draft } from '../entry.ts'
import { decideEvidence } from '../evidence/decide.ts'
import { decideIncidents } from '../incidents/decide.ts'
import { isOfPromises } from '../promises/capabilities.ts'
import { decidePromises } from '../promises/decide.ts'
import type { View } from '../view.ts'
import { decideWitnessing } from '../witnessing/decide.ts'
import { decideDocket } from './docket.ts'
import { decideDuty } from './duty.ts'
import { decideErasure } from './erasure.ts'
import { decideFilings } from './filing.ts'
import { lookAhead, lookBack } from './looking.ts'
import { tick } from './tick.ts'
import { withdrawClaim } from './withdrawing.ts'
import { unwritable } from './writable.ts'

export function decide(view: View, command: Command, asking: Asking): Decided | Refusal {
  const wrong = unwritable(command)
  if (wrong) return wrong
  const store = view.get('store', 'store')
  if (command.verb === 'open') {
    if (store !== null) return refuse('record-open-already', { found: store.data.store })
    const { store: kind, zone } = command
    const house = shaped(label, command.house)
    if (isRefusal(house)) return placed(house, { field: 'house' })
    if (!isZone(zone)) return refuse('zone-unknown', { found: shown(zone) }, { field: 'zone' })
    return { drafts: [draft('opened', { store: kind, house, zone })], told: {} }
  }
  if (store === null) return refuse('record-not-open', {})
  const stranger = strangeTo(view, command, asking.by)
  if (stranger) return stranger
  if (isOfCustody(command)) return decideCustody(view, command, asking)
  if (isCounted(command)) return decideCounted(view, command, asking)
  if (isOfPromises(command)) return decidePromises(view, command, asking)
  switch (command.verb) {
    case 'file':
      return decideFilings(view, command.items, asking)
    case 'withdraw-claim':
      return withdrawClaim(view, command, asking)
    case 'discharge':
    case 'waive':
    case 'impede':
    case 'excuse':
      return decideDuty(view, command, asking)
    case 'tick':
      return tick(view, asking)
    case 'look-back':
      return lookBack(view, command.docket, asking)
    case 'look-ahead':
      return lookAhead(view, command.docket, asking)
    case 'ask-erasure':
    case 'erase':
      return decideErasure(view, command, asking)
    case 'file-mechanism':
    case 'receive':
    case 'report-step':
    case 'incident-step':
    case 'close-review':
      return decideIncidents(view, command, asking)
    case 'say-final-acts':
    case 'pad':
    case 'witness':
      return decideWitnessing(view, command, asking)
    case 'record-edition':
      return decideEdition(view, command, asking)
    case 'file-evidence':
    case 'hand-evidence':
    case 'check-evidence':
      return decideEvidence(view, command, asking)
    default:
      return decideDocket(view, command, asking)
  }
}

/** Acting needs an office on file. Only where there is none yet, the first may file itself. */
function strangeTo(view: View, command: Command, by: string): Refusal | null {
  if (by === CLOCK || view.get('office', by) !== null) return null
  const files = command.verb === 'file' && command.items.some((item) => 'office' in item && item.office.id === by)
  return files && !view.peopled() ? null : refuse('acting-unknown', { found: by }, { field: 'by' })
}
