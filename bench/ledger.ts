/**
 * The published log: writing a million entries as tiles, checking all of it, proving one, and adding a checkpoint with two witnesses; and, where
 * they are installed, the same check by the packages of the Go checksum database.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { append, EMPTY_FRONTIER, frontierRoot } from '#answer/ledger/frontier.ts'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { readPolicy } from '#answer/ledger/policy.ts'
import { proveInclusion, verifyInclusion } from '#answer/ledger/proof.ts'
import { leafHash, nodesOf, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { replaceFile } from '#shell/files/disk.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { askWitnesses } from '#shell/ledger/ask-witnesses.ts'
import { openSigner, type Signer } from '#shell/ledger/log-key.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { consistencyFromTiles } from '#shell/ledger/proving-from-tiles.ts'
import { type Leaves, PublishedLog, publish } from '#shell/ledger/publish.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { serveWitness, Witness } from '#shell/ledger/witness.ts'
import { figure, type Measured } from './measure.ts'

const ENTRIES = 1_000_000
const ROUNDS = 3
const PROOFS = 20_000
/** How many checkpoints are added. */
const ADDED = 30

/** Where Debian's golang-golang-x-mod-dev puts its sources. */
const GOPATH = '/usr/share/gocode'
const GO = 'go'
const withGo =
  spawnSync(GO, ['version'], { stdio: 'ignore' }).status === 0 && existsSync(path.join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))

export const versions = (): Record<string, string> => ({
  openssl: process.versions.openssl ?? 'unknown',
  go: withGo ? String(execFileSync(GO, ['version'])).trim() : '∅',
})

/** A round is the whole log, however long that takes, so `seconds` says nothing here. */
export async function run(_seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'parley-bench-'))
  const [publishing, checking, peer]: [number[], number[], number[]] = [[], [], []]
  const [proving, verifying, adding]: [number[], number[], number[]] = [[], [], []]
  let [done, hashesIn] = [0, 0]
  try {
    const signer = await openSigner(folder, 'log.key', KEY_TYPES.signature, { asked: undefined, otherwise: 'log.example/bench' })
    sure(!isRefusal(signer), 'there is a key')
    const { leaves, hashes, root, commitments } = made()
    const go = withGo ? await built(folder) : null
    const node = nodesOf(hashes, nodeHashing)
    for (let round = 0; round < ROUNDS; round++) {
      const into = path.join(folder, `log-${round}`)
      publishing.push(await milliseconds(async () => sure(!isRefusal(await publish(leaves, into, signer, () => {})), 'it is published')))
      const source = logSource(into)
      checking.push(await milliseconds(() => verifyPublished(source, { keys: [writeVkey(signer.key)] })))
      if (go !== null) peer.push(await milliseconds(() => ran(go, [into, writeVkey(signer.key)])))
      if (round === 0) adding.push(...(await witnessed(folder, signer, commitments, root)))
      await rm(into, { recursive: true })
      const at = Array.from({ length: PROOFS }, (_, i) => (i * 7_919) % ENTRIES)
      const proofs: (readonly Uint8Array[])[] = []
      const proved = await milliseconds(async () => {
        for (const index of at) proofs.push(proveInclusion(index, ENTRIES, node, nodeHashing))
      })
      proving.push(proved / PROOFS)
      hashesIn = Math.max(...proofs.map((proof) => proof.length))
      const held = await milliseconds(async () => {
        for (const [i, index] of at.entries()) {
          const claim = { leafHash: hashes[index] as Uint8Array, index, size: ENTRIES, root, proof: proofs[i] ?? [] }
          sure(verifyInclusion(claim, nodeHashing).holds, 'it holds')
        }
      })
      verifying.push(held / PROOFS)
      progress(++done, ROUNDS)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return [
    figure(`publish ${ENTRIES} entries as tiles`, 'ms', publishing),
    figure(`verify all of ${ENTRIES} entries`, 'ms', checking),
    ...(peer.length === 0 ? [] : [figure(`the same by Go's x/mod tlog, one process`, 'ms', peer)]),
    figure(`prove inclusion at ${ENTRIES}, ${hashesIn} hashes`, 'ms', proving),
    figure(`verify an inclusion proof at ${ENTRIES}`, 'ms', verifying),
    figure('add a checkpoint of 16 more with two witnesses on loopback', 'ms', adding),
  ]
}

/** The peer: a program over the checksum database's own code, built once. */
async function built(folder: string): Promise<string> {
  const program = path.join(folder, 'verify')
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: path.join(folder, 'cache'), GOFLAGS: '' }
  await ran(GO, ['build', '-o', program, path.join(import.meta.dirname, '../tests/ledger/go/verify.go')], env)
  return program
}

const ran = (program: string, words: readonly string[], env = process.env): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, words, { env }, (error) => (error === null ? resolve() : reject(error)))
  })

/** How long it takes to publish sixteen entries more and have the checkpoint cosigned, over a log that has been published whole before. */
async function witnessed(folder: string, signer: Signer, all: readonly Uint8Array[], root: Uint8Array): Promise<number[]> {
  const policy: string[] = []
  const closing: (() => Promise<void>)[] = []
  for (const name of ['a', 'b']) {
    const place = path.join(folder, `witness-${name}`)
    const own = await openSigner(place, 'witness.key', KEY_TYPES.cosignature, { asked: undefined, otherwise: `witness.example/${name}` })
    sure(!isRefusal(own), 'there is a key')
    const served = await serveWitness(new Witness({ folder: place, signer: own, logs: [signer.key], now: () => Date.now() }), 0)
    closing.push(served.close)
    policy.push(`witness ${name} ${writeVkey(own.key)} ${served.url}\n`)
  }
  const trusted = readPolicy(`${policy.join('')}group both all a b\nquorum both\n`, nodeHashing)
  sure(!isRefusal(trusted), 'it is a policy')
  const into = path.join(folder, 'witnessed')
  const [log, source] = [new PublishedLog(into), logSource(into)]
  const commitments = [...all]
  let frontier = all.reduce((sum, one) => append(sum, leafHash(one, nodeHashing), nodeHashing), EMPTY_FRONTIER)
  sure(Buffer.from(frontierRoot(frontier, nodeHashing)).equals(root), 'it is the same tree')
  const [times, sizes]: [number[], Map<string, number>] = [[], new Map()]
  for (let round = 0; round <= ADDED; round++) {
    const leaves: Leaves = {
      ...{ size: commitments.length, root: Buffer.from(frontierRoot(frontier, nodeHashing)).toString('hex') },
      commitments: async (from, count) => commitments.slice(from, from + count),
    }
    const took = await milliseconds(async () => {
      const published = await log.publish(leaves, signer)
      sure(!isRefusal(published), 'it is published')
      const told = await askWitnesses(
        published.checkpoint,
        trusted,
        async (from) => {
          const proof = await consistencyFromTiles(source, from, leaves.size)
          sure(!isRefusal(proof), 'the tiles have it')
          return proof
        },
        { sizes },
      )
      sure(!isRefusal(told) && told.quorum, 'both cosigned')
      await replaceFile(path.join(into, 'checkpoint'), told.checkpoint)
    })
    // The first is all of it.
    if (round > 0) times.push(took)
    for (let i = 0; i < 16; i++) {
      const next = nodeHashing.sha256(`more ${round} ${i}`)
      commitments.push(next)
      frontier = append(frontier, leafHash(next, nodeHashing), nodeHashing)
    }
  }
  for (const close of closing) await close()
  await rm(into, { recursive: true })
  return times
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function made(): { leaves: Leaves; hashes: readonly Uint8Array[]; root: Uint8Array; commitments: readonly Uint8Array[] } {
  const commitments = Array.from({ length: ENTRIES }, (_, i) => nodeHashing.sha256(String(i)))
  const hashes = commitments.map((one) => leafHash(one, nodeHashing))
  const root = rootOf(hashes, nodeHashing)
  const page = async (from: number, count: number) => commitments.slice(from, from + count)
  return { leaves: { size: ENTRIES, root: Buffer.from(root).toString('hex'), commitments: page }, hashes, root, commitments }
}
