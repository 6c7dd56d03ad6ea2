import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { bundleBytes, readBundle, readHashes, readTilePath, TILE_WIDTH, type Tile, tilePath, tilesOf } from './tiles.ts'

const paths: readonly (readonly [Tile, string])[] = [
  [{ level: 0, number: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, number: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 1, number: 17, width: 112 }, 'tile/1/017.p/112'],
  [{ level: null, number: 1_000, width: 1 }, 'tile/entries/x001/000.p/1'],
]
for (const [tile, path] of paths) {
  test(`a tile stands at ${path}`, () => {
    assert.equal(tilePath(tile), path)
    assert.deepEqual(readTilePath(path), tile)
  })
}

test('a path written otherwise is no tile', () => {
  const wrong = [
    'tile/0/0',
    'tile/0/x000/000',
    'tile/00/000',
    'tile/64/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/001/000',
  ]
  for (const path of [...wrong, 'tile/0/../000', 'tile/entries', '/tile/0/000', 'tile/0/000/', 'tile/0/x001/x234/x067']) {
    assert.equal(readTilePath(path), null, path)
  }
})

test('the tiles of a tree of 70,000, and of 256, are those that the specification counts', () => {
  const count = (size: number) => {
    const tiles = tilesOf(size).filter(({ level }) => level !== null)
    return tiles.filter(({ width }) => width === TILE_WIDTH).length + tiles.filter(({ width }) => width < TILE_WIDTH).length / 1000
  }
  assert.equal(count(70_000), 274.003)
  assert.deepEqual(
    tilesOf(70_000).filter(({ width }) => width < TILE_WIDTH),
    [
      { level: 0, number: 273, width: 112 },
      { level: 1, number: 1, width: 17 },
      { level: 2, number: 0, width: 1 },
      { level: null, number: 273, width: 112 },
    ],
  )
  assert.deepEqual(tilesOf(256).map(tilePath), ['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000'])
  assert.deepEqual(tilesOf(0), [])
})

test('a bundle gives back its entries, and no other bytes are one', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 9 }), fc.nat(500), (entries, cut) => {
      const bytes = bundleBytes(entries)
      assert.ok(!isRefusal(bytes))
      assert.deepEqual(readBundle(bytes, entries.length), entries)
      assert.ok(isRefusal(readBundle(bytes, entries.length + 1)))
      const short = bytes.slice(0, bytes.length - 1 - (cut % bytes.length))
      assert.ok(isRefusal(readBundle(short, entries.length)))
    }),
  )
  assert.ok(isRefusal(bundleBytes([new Uint8Array(65_536)])))
  assert.ok(isRefusal(readHashes(new Uint8Array(63), 2)))
})
