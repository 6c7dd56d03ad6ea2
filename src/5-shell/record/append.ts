/** Writes one group: everything of it in one statement, which is one transaction, or nothing. */
import { frontierRoot, frontierToBytes } from '#answer/ledger/frontier.ts'
import type { Job } from '#answer/record/jobs.ts'
import type { Instant } from '#ground/instant.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import type { Group } from './group.ts'
import { type RowChanges, rowParts, rowValues } from './row-changes.ts'
import { ask, type Session, type Statement } from './session.ts'

/** Who may write: the epoch, and a word that tells the holder from one who took over. */
export interface Fence {
  readonly epoch: number
  readonly holder: string
}

/**
 * `fence` has a row only if the head is still ours and still where we left it; every other part writes only if it has one. The head is
 * locked by it until the end, so no other writer comes between.
 */
const APPEND: Statement = {
  name: 'append',
  text: `with fence as (
      update parley.head set size = $8, at = $9, frontier = $10, root = $11 where epoch = $6 and holder = $12 and size = $7 returning true
    ), entries as (
      insert into parley.entry (index, at, commitment)
      select x.index, x.at, decode(x.commitment, 'hex') from fence, json_to_recordset($13::json) as x(index bigint, at bigint, commitment text)
    ), payloads as (
      insert into parley.payload (index, kind, by, docket, key_slot, content)
      select x.* from fence, json_to_recordset($14::json) as x(index bigint, kind text, by text, docket text, key_slot bigint, content text)
    ), nodes as (
      insert into parley.node (level, index, hash)
      select x.level, x.index, decode(x.hash, 'hex') from fence, json_to_recordset($15::json) as x(level smallint, index bigint, hash text)
    ), answers as (
      insert into parley.once (actor, key, digest, index_from, size, at, told)
      select x.* from fence, json_to_recordset($16::json)
        as x(actor text, key text, digest text, index_from bigint, size bigint, at bigint, told text)
    ), jobs as materialized (
      select parley.enqueue(x.task, x.payload, clock_timestamp() + x.delay * interval '1 millisecond', x.key) as added
      from fence, json_to_recordset($17::json) as x(task text, payload json, delay float8, key text)
    ), ${rowParts('parley', 'fence')}
    select (select count(*) from fence) as held, (select count(added) from jobs) as jobs`,
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/**
 * The values of a group, worked out once even if it must be sent again. `now` is what the clock of the record says: jobs are told how
 * long to wait and not until when, because the database has a clock of its own.
 */
export function appendValues(group: Group, rows: RowChanges, jobs: readonly Job[], now: Instant): readonly unknown[] {
  const { from, staged, frontier, sealed } = group
  const once = group.placed.flatMap(({ member, answer }) =>
    member.once === undefined || 'refusal' in answer || answer.from === answer.size
      ? []
      : [
          {
            ...{ actor: member.by, key: member.once.key, digest: member.once.digest },
            ...{ index_from: answer.from, size: answer.size, at: answer.at, told: JSON.stringify(answer.told) },
          },
        ],
  )
  return [
    ...[from, staged.size, staged.at, Buffer.from(frontierToBytes(frontier)), Buffer.from(frontierRoot(frontier, nodeHashing))],
    JSON.stringify(sealed.map(({ entry, commitment }) => ({ index: entry.index, at: entry.at, commitment: hex(commitment) }))),
    JSON.stringify(
      sealed.map(({ entry, docket, slot, text }) => {
        const { index, kind, by } = entry
        return { index, kind, by, docket, key_slot: slot, content: text }
      }),
    ),
    JSON.stringify(group.nodes.map(({ level, index, hash }) => ({ level, index, hash: hex(hash) }))),
    JSON.stringify(once),
    JSON.stringify(
      jobs.map(({ task, payload, at, key }) => ({
        task,
        payload,
        key,
        delay: at === null ? 0 : Math.max(0, at - now),
      })),
    ),
    ...rowValues(rows),
  ]
}

/** Sends them. Gives false, and has written nothing, when the fence is no longer ours. */
export async function appendGroup(session: Session, { epoch, holder }: Fence, values: readonly unknown[]): Promise<boolean> {
  const [from, size, at, frontier, root, entries, payloads, nodes, once, jobs, ...rows] = values
  const all = [...rows, epoch, from, size, at, frontier, root, holder, entries, payloads, nodes, once, jobs]
  const [answer] = await ask<{ held: number }>(session, APPEND, all)
  return answer?.held === 1
}
