/**
 * Trust policies (C2SP tlog-policy): which logs and witnesses are known, and which witnesses together are enough. A file of lines:
 *
 *     log VKEY [URL]
 *     witness NAME VKEY [URL]
 *     group NAME all|any|K MEMBER...
 *     quorum NAME|none
 */
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { equalBytes } from './bytes.ts'
import type { Hashing } from './hashing.ts'
import { KEY_TYPES, type KeyType, type NoteKey, readVkey } from './note.ts'

export interface PolicyLog {
  readonly key: NoteKey
  readonly url: string | null
}
export interface PolicyWitness extends PolicyLog {
  readonly name: string
}
/** Met when at least `least` of its members are: witnesses that cosigned, or groups that are met. */
interface Group {
  readonly least: number
  readonly members: readonly string[]
}

export interface Policy {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly groups: ReadonlyMap<string, Group>
  /** A witness, a group, or null where no cosignature is asked for. */
  readonly quorum: string | null
}

/** More than the specification asks every reader to take. */
const LINES_MAX = 4_096

/** A policy of one log without witnesses. */
export const policyOf = (key: NoteKey): Policy => ({ logs: [{ key, url: null }], witnesses: [], groups: new Map(), quorum: null })

/** Reads a policy; the first line that cannot be taken is named. */
export function readPolicy(text: string, hashing: Hashing): Policy | Refusal {
  const draft: Draft = { logs: [], witnesses: [], groups: new Map(), quorum: undefined, taken: new Set(), members: new Set(), hashing }
  const lines = text.split('\n')
  if (lines.length > LINES_MAX) return refuse('policy-line', { found: lines.length, accepted: `${LINES_MAX}` })
  for (const [i, line] of lines.entries()) {
    const refused = readLine(draft, line)
    if (refused !== null) return placed(refused, { line: i + 1 })
  }
  const { logs, witnesses, groups, quorum } = draft
  return quorum === undefined ? refuse('policy-line', { found: '∅', accepted: 'quorum NAME | none' }) : { logs, witnesses, groups, quorum }
}

interface Draft {
  readonly logs: PolicyLog[]
  readonly witnesses: PolicyWitness[]
  readonly groups: Map<string, Group>
  quorum: string | null | undefined
  readonly taken: Set<string>
  readonly members: Set<string>
  readonly hashing: Hashing
}

function readLine(draft: Draft, line: string): Refusal | null {
  // Only tab, newline and what is printed may stand in a policy.
  const strange = [...line].find((letter) => letter !== '\t' && (letter < ' ' || letter === '\x7f'))
  if (strange !== undefined) return refuse('policy-line', { found: shown(strange), accepted: 'UTF-8' })
  const [word = '', ...rest] = line.split(/[ \t]+/).filter((item) => item !== '')
  if (word === '' || word.startsWith('#')) return null
  if (word === 'log') return readLog(draft, rest)
  if (word === 'witness') return readWitness(draft, rest)
  if (word === 'group') return readGroup(draft, rest)
  if (word === 'quorum') return readQuorum(draft, rest)
  return refuse('policy-line', { found: shown(word), accepted: 'log, witness, group, quorum' })
}

function readLog(draft: Draft, [vkey = '', url, ...more]: readonly string[]): Refusal | null {
  if (more.length > 0) return refuse('policy-line', { found: shown(more[0]), accepted: 'log VKEY [URL]' })
  const key = keyFor(draft, vkey, KEY_TYPES.signature, draft.logs)
  if (isRefusal(key)) return key
  draft.logs.push({ key, url: url ?? null })
  return null
}

function readWitness(draft: Draft, [name = '', vkey = '', url, ...more]: readonly string[]): Refusal | null {
  if (more.length > 0) return refuse('policy-line', { found: shown(more[0]), accepted: 'witness NAME VKEY [URL]' })
  const named = takeName(draft, name)
  if (named !== null) return named
  const key = keyFor(draft, vkey, KEY_TYPES.cosignature, draft.witnesses)
  if (isRefusal(key)) return key
  draft.witnesses.push({ name, key, url: url ?? null })
  return null
}

/** A key of the wanted type that nobody before has: the same key under two names would count twice. */
function keyFor({ hashing }: Draft, text: string, type: KeyType, known: readonly PolicyLog[]): NoteKey | Refusal {
  const key = readVkey(text, hashing)
  if (isRefusal(key)) return key
  if (key.type !== type) return refuse('policy-line', { found: `0x0${key.type}`, accepted: `0x0${type}` })
  return known.some((one) => equalBytes(one.key.key, key.key)) ? refuse('shape-repeated', { found: key.name }) : key
}

function takeName({ taken }: Draft, name: string): Refusal | null {
  if (name === '' || name === 'none') return refuse('policy-line', { found: shown(name), accepted: 'NAME' })
  if (taken.has(name)) return refuse('shape-repeated', { found: name })
  taken.add(name)
  return null
}

function readGroup(draft: Draft, [name = '', how = '', ...members]: readonly string[]): Refusal | null {
  // Looked up before the name is taken: no group holds itself.
  const unknown = members.find((member) => !draft.taken.has(member))
  if (unknown !== undefined) return refuse('policy-line', { found: shown(unknown), accepted: [...draft.taken].join(', ') || '∅' })
  const named = takeName(draft, name)
  if (named !== null) return named
  const twice = members.find((member, i) => draft.members.has(member) || members.indexOf(member) !== i)
  if (twice !== undefined) return refuse('shape-repeated', { found: twice })
  const least = how === 'all' ? members.length : how === 'any' ? 1 : /^[1-9][0-9]{0,3}$/.test(how) ? Number(how) : 0
  if (least < 1 || least > members.length) return refuse('policy-line', { found: shown(how), accepted: `all, any, 1 … ${members.length}` })
  for (const member of members) draft.members.add(member)
  draft.groups.set(name, { least, members })
  return null
}

function readQuorum(draft: Draft, [name = '', ...more]: readonly string[]): Refusal | null {
  if (draft.quorum !== undefined) return refuse('shape-repeated', { found: 'quorum' })
  if (more.length > 0 || (name !== 'none' && !draft.taken.has(name)))
    return refuse('policy-line', { found: shown(more[0] ?? name), accepted: ['none', ...draft.taken].join(', ') })
  draft.quorum = name === 'none' ? null : name
  return null
}

/** Whether the witnesses that cosigned are enough. */
export function quorumMet(policy: Policy, cosigners: readonly NoteKey[]): boolean {
  const met = (name: string): boolean => {
    const group = policy.groups.get(name)
    if (group !== undefined) return group.members.filter(met).length >= group.least
    const witness = policy.witnesses.find((one) => one.name === name)
    return witness !== undefined && cosigners.some((key) => equalBytes(key.key, witness.key.key))
  }
  return policy.quorum === null || met(policy.quorum)
}
