/** The project's worked cases with their answers, for the tables of what they cover. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readAct } from '#bound/act/read-act.ts'
import { type Case, readEachCase } from '#bound/cases/case.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { determine } from '#bound/determine/determine.ts'
import type { Clause, Condition } from '#bound/law/clause.ts'
import { isRefusal } from '#ground/refusal.ts'

const folder = fileURLToPath(new URL('../../vectors/determine/', import.meta.url))

export interface Answered {
  readonly id: string
  readonly one: Case
  readonly answer: Determination
  /** The kinds of condition that the clause under a ref asks. */
  readonly conditionsOf: (ref: string | null) => readonly string[]
}

const inner = ({ kind, spec }: Condition): string => (kind === 'not' ? (spec.inner as Condition).kind : kind)
const asked = (clause: Clause): readonly Condition[] => ('any' in clause ? clause.any : 'if' in clause ? clause.if : [])

/** Every case that can be run and whose act can be read, asked at each of its times. */
export function answered(): Answered[] {
  return globSync('*.yaml', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const cases = readEachCase(parse(readFileSync(path.join(folder, file), 'utf8'), { maxAliasCount: -1 }))
      return isRefusal(cases) ? [] : cases
    })
    .flatMap((one) => {
      const act = 'broken' in one ? null : readAct(one.act)
      if ('broken' in one || act === null || isRefusal(act)) return []
      const clauses = [...one.rulebook.instruments.values()].flatMap((i) => i.versions.flatMap((v) => v.clauses ?? []))
      const conditionsOf = (ref: string | null): string[] => clauses.filter((c) => c.ref === ref).flatMap((c) => asked(c).map(inner))
      return one.asked.map(({ at, known }) => ({
        ...{ id: one.id, one, conditionsOf },
        answer: determine({ act, rulebook: one.rulebook, facts: one.facts, at, known }),
      }))
    })
}
