import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import { SEED } from '#property'
import { folderFor } from '../support/start.ts'
import { sweepTestFolders } from '../support/test-folder.ts'
import { type Outcome, type Plan, playRounds } from './rounds.ts'

/*
 * A process writes as fast as it can and is killed with SIGKILL, and so is its PostgreSQL with all its processes. What the operating
 * system holds for the disk stays: this is no test of disks. PARLEY_LONG makes it 100 rounds; PARLEY_SEED chooses other moments.
 */

const rounds = process.env.PARLEY_LONG === '1' ? 100 : 20

before(() => sweepTestFolders())

async function played(t: TestContext, plan: Omit<Plan, 'folder' | 'seed'>): Promise<Outcome> {
  try {
    return await playRounds({ ...plan, seed: SEED, folder: await folderFor(t) })
  } catch (error) {
    throw new Error(`it came to no end, with PARLEY_SEED=${SEED}`, { cause: error })
  }
}

test('killed in turn during writes, nothing acknowledged is lost and nothing half-written is seen', async (t) => {
  const outcome = await played(t, { rounds })
  const { wrong, ...counts } = outcome
  const told = `${JSON.stringify(counts)}, with PARLEY_SEED=${SEED}`
  t.diagnostic(told)
  assert.deepEqual(wrong, [], told)
  assert.ok(counts.rounds >= rounds, told)
  assert.ok(counts.inside * 2 >= counts.rounds, `at least half of the kills come inside a commit: ${told}`)
  // A commit that is cut is sometimes on record and sometimes not: if only one of them ever happened, the kills would come at one side of it.
  assert.ok(counts.kept > 0 && counts.undone > 0, `kills come before and after the moment of truth: ${told}`)
  assert.ok(counts.acknowledged >= rounds * 20, told)
})

test('a register that acknowledges before the commit is found out by the same rounds', async (t) => {
  const { wrong, ...counts } = await played(t, { rounds: 20, unsafeAck: 'before-commit' })
  const told = `${JSON.stringify(counts)}, with PARLEY_SEED=${SEED}`
  assert.match(wrong[0] ?? 'nothing was found', /acknowledged-lost/, told)
})
