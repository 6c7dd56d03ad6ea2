/** A process that builds an index of so many names, searches it, and prints what that took, as JSON. */
import type { Entry } from '#know/lists/entry.ts'
import { baseOf } from '#know/screening/base.ts'
import { screen } from '#know/screening/screen.ts'
import { corpus } from './screening-data.ts'
import { inUse, timesOf } from './screening-retrieval.ts'
import { questionOf } from './screening-sets.ts'
import type { Size } from './screening-size.ts'
import { varied } from './screening-varied.ts'

const wanted = Number(process.argv[2])
const listed = await corpus(75_000)

/** The entries of the lists, and as often as need be the same with other syllables. */
function entriesOf(names: number): Entry[] {
  const entries: Entry[] = []
  let count = 0
  for (let round = 0; count < names; round++) {
    for (const entry of listed) {
      if (count >= names) break
      count += entry.names.length
      entries.push(round === 0 ? entry : varied(entry, round))
    }
  }
  return entries
}

const entries = entriesOf(wanted)
const questions = listed.filter((_, i) => i % 37 === 0).map((entry, i) => varied(entry, 1_000 + i))
const before = inUse()
const began = performance.now()
const base = baseOf(entries)
const build = performance.now() - began
const megabytes = inUse() - before
const times = questions.map(({ names, kind }) => {
  const from = performance.now()
  screen(base, questionOf(names[0]?.text ?? '', kind).subject, { top: 10 })
  return performance.now() - from
})
const size: Size = {
  names: base.index.names.length,
  entries: entries.length,
  words: base.index.vocabulary.words.length,
  build,
  megabytes,
  rss: process.memoryUsage().rss / 2 ** 20,
  times: timesOf(times),
}
process.stdout.write(JSON.stringify(size))
