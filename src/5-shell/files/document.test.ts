import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { type FileDocument, fileRefusal, parse, readDocument } from './document.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'parley-document-'))
after(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}
function read(found: FileDocument | Refusal): FileDocument {
  assert.ok(!isRefusal(found), JSON.stringify(found))
  return found
}
function refused(found: FileDocument | Refusal): Refusal {
  assert.ok(isRefusal(found), 'it was taken')
  return found
}
const brackets = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const nested = (depth: number): string => `${Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} 1\n`

/** Each alias doubles what it names: thirty lines of text for a thousand million items. */
const BOMB = `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`

const bad: readonly (readonly [title: string, text: string, code: string, line: number | undefined])[] = [
  ['a list that is not closed', 'a: 1\nb: [1, 2\n', 'yaml-unreadable', 3],
  ['a quote that is not closed', 'a: 1\nb: "two\n', 'yaml-unreadable', 3],
  ['a key that is given twice', 'a: 1\nb: 2\na: 3\n', 'yaml-unreadable', 3],
  ['a key that is given twice, deep inside', 'a:\n  - b: 1\n    c: 2\n    b: 3\n', 'yaml-unreadable', 4],
  ['a key that is given twice in JSON', '{\n "a": 1,\n "a": 2\n}', 'yaml-unreadable', 3],
  ['JSON cut short', '{\n "a": [1, 2,\n', 'yaml-unreadable', 3],
  ['a tab for indentation', 'a:\n\tb: 1\n', 'yaml-unreadable', 2],
  ['two values side by side', 'a: 1\nb: "x" "y"\n', 'yaml-unreadable', 2],
  ['a line that stands too far left', 'a:\n    b: 1\n  c: 2\n', 'yaml-unreadable', 3],
  ['two documents in one file', 'a: 1\n---\nb: 2\n', 'yaml-unreadable', 2],
  ['an alias for nothing', 'a: 1\nb: *nowhere\n', 'yaml-unreadable', undefined],
  ['aliases that multiply', BOMB, 'yaml-unreadable', undefined],
  ['brackets nested too deep', brackets(LIMITS.yaml_depth_max + 1), 'yaml-too-deep', undefined],
  ['brackets nested far too deep', brackets(200_000), 'yaml-too-deep', undefined],
  ['lines nested too deep', nested(LIMITS.yaml_depth_max + 1), 'yaml-too-deep', undefined],
  ['lines nested far too deep', nested(1_500), 'yaml-too-deep', undefined],
  ['dashes nested far too deep', `${'- '.repeat(20_000)}x`, 'yaml-too-deep', undefined],
]
for (const [title, text, code, line] of bad) {
  test(`${title} is refused: ${code}${line === undefined ? '' : `, line ${line}`}`, () => {
    const { code: told, where } = refused(parse(text, 'law.yaml'))
    assert.deepEqual([told, where?.file], [code, 'law.yaml'])
    if (line !== undefined) assert.equal(where?.line, line)
  })
}

const good: readonly (readonly [title: string, text: string, data: unknown])[] = [
  ['an empty file is nothing', '', null],
  ['a file of comments is nothing', '# nothing here\n', null],
  ['a mark of byte order before the text', '\uFEFFa: 1\n', { a: 1 }],
  ['JSON', '{"a": [1, "2", null, true]}', { a: [1, '2', null, true] }],
  ['a date stays text', 'a: 2026-03-05\nb: 2026-03-05T09:00Z\n', { a: '2026-03-05', b: '2026-03-05T09:00Z' }],
  ['on, yes and no stay text', 'on: yes\nno: off\n', { on: 'yes', no: 'off' }],
  ['an anchor used twice', 'a: &x [1]\nb: *x\nc: *x\n', { a: [1], b: [1], c: [1] }],
  ['lines ended as on Windows', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
  ['brackets within a text are no nesting', `a: "${brackets(200)}"\n`, { a: brackets(200) }],
  ['brackets nested as deep as allowed', brackets(LIMITS.yaml_depth_max), JSON.parse(brackets(LIMITS.yaml_depth_max))],
]
for (const [title, text, data] of good) test(title, () => assert.deepEqual(read(parse(text, 'law.yaml')).data, data))

test('a key that would change what an object is stays a plain key', () => {
  const { data } = read(parse('__proto__: {polluted: true}\nconstructor: 1\n', 'law.yaml'))
  assert.equal(Reflect.get({}, 'polluted'), undefined)
  assert.ok(Object.hasOwn(data as object, '__proto__'))
})

const TEXT = `library: # 1
  M1: {id: M1} # 2
cases:
  - id: a
    act:
      when: [2026-03-05, 2026-03-06]
      lines:
        - id: x
          qty: 3
  - id: b
    act: {when: [2026-02-30]}
  - &shared
    id: c
    act: {kind: visit}
  - *shared
`
const places: readonly (readonly [field: string, line: number])[] = [
  ['library', 2],
  ['cases[0].id', 4],
  ['cases[0].act.when[1]', 6],
  ['cases[0].act.lines[0].qty', 9],
  ['cases[1].act.when[0]', 11],
  ['cases[2].act.kind', 14],
  ['cases[3].act.kind', 14],
  ['cases[0].act.lines[0].unit', 8],
  ['cases[9].act', 4],
  ['', 1],
]
for (const [field, line] of places) {
  test(`the field ${field || '(none)'} stands on line ${line}, or nothing nearer does`, () => {
    const { locate } = read(parse(TEXT, 'law.yaml'))
    const { where } = locate(refuse('shape-missing', {}, { field }))
    assert.deepEqual(where, { file: 'law.yaml', line, field })
  })
}

test('a place that is known already stays, as it is nearer', () => {
  const { locate } = read(parse(TEXT, 'law.yaml'))
  const where = { file: 'other.yaml', line: 99, field: 'cases' }
  assert.deepEqual(locate(refuse('shape-missing', {}, where)).where, where)
})

test('a file is read with its name', async () => {
  const file = put('good.yaml', TEXT)
  const { data, file: told } = read(await readDocument(file))
  assert.equal(told, file)
  assert.equal((data as { cases: unknown[] }).cases.length, 4)
})

const files: readonly (readonly [title: string, file: () => string, code: string])[] = [
  ['a file that is not there', () => path.join(folder, 'nowhere.yaml'), 'file-missing'],
  ['a file under a file', () => path.join(put('plain.yaml', 'a: 1'), 'law.yaml'), 'file-missing'],
  ['a folder', () => folder, 'file-is-a-folder'],
  ['a device, which may never end', () => '/dev/zero', 'file-not-plain'],
  ['a file that is not UTF-8', () => put('latin.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xe9)), 'file-not-utf8'],
  ['half a character at the end', () => put('cut.yaml', Uint8Array.of(0x61, 0x3a, 0x20, 0xc3)), 'file-not-utf8'],
  ['UTF-16', () => put('wide.yaml', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)), 'file-not-utf8'],
  ['a file that is too large', () => put('large.yaml', `a: ${'x'.repeat(LIMITS.document_bytes_max)}`), 'file-too-large'],
  ['a link to nothing', () => link('dangling.yaml'), 'file-missing'],
]
function link(name: string): string {
  const file = path.join(folder, name)
  symlinkSync(path.join(folder, 'nowhere.yaml'), file)
  return file
}
for (const [title, file, code] of files) {
  test(`${title} is refused: ${code}`, async () => {
    const name = file()
    const found = refused(await readDocument(name))
    assert.deepEqual([found.code, found.where?.file], [code, name])
  })
}

test('a file of just the size allowed is read', async () => {
  const file = put('just.yaml', `a: ${'x'.repeat(LIMITS.document_bytes_max - 4)}\n`)
  read(await readDocument(file))
})

test('what is too large says how large it is and may be', async () => {
  const { values } = refused(await readDocument(put('larger.yaml', 'x'.repeat(LIMITS.document_bytes_max + 1))))
  assert.deepEqual(values, { found: LIMITS.document_bytes_max + 1, max: LIMITS.document_bytes_max })
})

test('a file one may not read is refused as such; what nobody foresaw is not taken for the user\u2019s fault', () => {
  const failed = (code: string) => Object.assign(new Error(code), { code })
  assert.deepEqual(
    ['EACCES', 'EPERM'].map((code) => fileRefusal(failed(code), 'x').code),
    ['file-forbidden', 'file-forbidden'],
  )
  assert.throws(() => fileRefusal(failed('EIO'), 'x'), /EIO/)
})
