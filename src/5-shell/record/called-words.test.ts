import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MATCHES, matchOf, wordsOf } from '#ground/fold-text.ts'
import fc from '#property'
import { calledWords, patternsOf } from './called-words.ts'

/** As `like` of PostgreSQL: the patterns hold letters, digits, blanks and the sign for anything. */
const like = (text: string, pattern: string): boolean => new RegExp(`^${pattern.replaceAll('%', '.*')}$`, 's').test(text)

const letters = fc.constantFrom('a', 'b', 'Z', 'Y', 'é', 'ß', 'ج', 'ي', 'ى', '京', '北', '𐤀', '1', '0', ' ', '-', '%', '_', '\\', '\n')
const name = fc.string({ unit: letters, maxLength: 6 })

test('what is found among names is found among their words in ASCII in the same way, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), name, (texts, search) => {
      const words = wordsOf(search)
      const best = matchOf(texts, words)
      const kept = calledWords(texts)
      if (words.length === 0) return assert.equal(best, null)
      for (const [rank, match] of MATCHES.entries()) {
        const holds = patternsOf(match, words).every((pattern) => like(kept, pattern))
        assert.equal(holds, best !== null && MATCHES.indexOf(best) <= rank, `${search} in ${JSON.stringify(texts)} by ${match}: ${kept}`)
      }
    }),
    { seed: 20261122, numRuns: 4_000 },
  )
})

test('what is kept is ASCII, whatever the script', () => {
  assert.match(calledWords(['P-1', 'القَاعِدَة', '北京', 'Ejército']), /^[\x20-\x7e]*$/)
})
