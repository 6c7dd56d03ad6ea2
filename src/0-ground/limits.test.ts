import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS, type Limits, limitsBroken } from './limits.ts'

test('the limits agree with one another', () => {
  assert.deepEqual(limitsBroken(), [])
})

// One bound spoilt per row: each relation must notice.
const spoilt: [Partial<Limits>, string][] = [
  [{ atoms_max: 0 }, 'every bound is a whole number above nought'],
  [{ segments_max: 1.5 }, 'every bound is a whole number above nought'],
  [{ act_bytes_max: LIMITS.document_bytes_max }, 'an act fits in a document'],
  [{ id_characters_max: 500 }, 'an id is shorter than a name'],
  [{ name_characters_max: 20_000 }, 'a name is shorter than a text'],
  [{ yaml_depth_max: 129 }, 'what YAML may nest, canonical text may nest'],
  [{ conditions_max: 2_000 }, 'a clause has room for its conditions'],
  [{ remedy_determinations_max: 3 }, 'every change of a remedy can be tried'],
  [{ assignment_steps_max: 2_000 }, 'every atom can be assigned'],
  [{ instant_year_min: 2300 }, 'years run forwards'],
  [{ duration_days_max: 100_000 }, 'a duration spans every year we know'],
  [{ http_json_depth_max: 129 }, 'what a request may nest, canonical text may nest'],
  [{ http_page_items: 501 }, 'a page is not more than a page at most'],
  [{ http_rows_scanned_max: 499 }, 'a page at most fits in what is looked through for it'],
  [{ http_index_wait_milliseconds_max: 30_000 }, 'an answer may wait for an index'],
  [{ http_listeners_max: 1_000 }, 'what listens leaves room for what asks'],
  [{ decimal_digits_max: 51 }, 'two decimals multiply exactly'],
]
for (const [change, relation] of spoilt) {
  test(`${JSON.stringify(change)} breaks "${relation}"`, () => {
    assert.ok(limitsBroken({ ...LIMITS, ...change }).includes(relation))
  })
}
