import fc from 'fast-check'
import { worlds } from './worlds.ts'
import { engine, verdictOf } from './world.ts'
import { isRefusal } from '../../../src/0-ground/refusal.ts'
const mix: Record<string, number> = {}
const codes: Record<string, number> = {}
for (const rough of [0, 100]) {
  const mix: Record<string, number> = {}
  const codes: Record<string, number> = {}
  const t0 = performance.now()
  for (const w of fc.sample(worlds({}, rough), 1500)) {
    const a = engine(w)
    mix[verdictOf(a)] = (mix[verdictOf(a)] ?? 0) + 1
    if (isRefusal(a)) { console.log(a); continue }
    for (const c of new Set(a.reasons.map(r => r.code))) codes[c] = (codes[c] ?? 0) + 1
  }
  console.log(rough, mix, codes, performance.now() - t0)
}
