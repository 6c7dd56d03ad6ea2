import assert from 'node:assert/strict'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import rules from '../.dependency-cruiser.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What the rules say of the folder `src` under `folder`. */
async function look(folder: string): Promise<{ seen: string[]; found: string[] }> {
  const options = { ruleSet: { forbidden: rules.forbidden }, validate: true, ...rules.options, baseDir: folder }
  const tsConfig = extractTSConfig(path.join(root, 'tsconfig.json'))
  const { output } = await cruise(['src'], options as never, undefined, { tsConfig } as never)
  const result = output as ICruiseResult
  return {
    seen: result.modules.map((module) => module.source),
    found: result.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`).sort(),
  }
}

test('digits only go down, there is no ring, and the checker saw every file', async () => {
  const { seen, found } = await look(root)
  assert.deepEqual(found, [])
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'))
  assert.ok(files.length > 0)
  assert.deepEqual(
    files.filter((file) => !seen.includes(file)),
    [],
  )
})

test('each planted violation is found, and nothing else', async (t) => {
  const cache = path.join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'rings-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const plant = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  plant('package.json', JSON.stringify({ type: 'module', imports: { '#know/*': './src/1-know/*', '#bound/*': './src/2-bound/*' } }))
  plant('src/1-know/party.ts', "import type { Act } from '#bound/act.ts'\nexport interface Party { act: Act }\n")
  plant('src/2-bound/act.ts', 'export interface Act { id: string }\nexport const one = 1\n')
  plant('src/1-know/code.ts', "import { one } from '#bound/act.ts'\nexport const two = one + one\n")
  plant('src/2-bound/a.ts', "import type { B } from './b.ts'\nexport interface A { b: B }\n")
  plant('src/2-bound/b.ts', "import type { A } from './a.ts'\nexport interface B { a: A }\n")
  plant('src/3-watch/disk.ts', "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x')\n")
  plant('src/3-watch/lost.ts', "import { nothing } from './nowhere.ts'\nexport const n = nothing\n")
  plant('src/3-watch/x.test.ts', 'export const t = 1\n')
  plant('src/5-shell/uses.ts', "import { t } from '../3-watch/x.test.ts'\nexport const u = t\n")
  plant('src/6-desk/page.ts', "import { one } from '#bound/act.ts'\nimport { u } from '../5-shell/uses.ts'\nexport const p = [one, u]\n")
  plant('src/6-desk/good.ts', "import type { Act } from '#bound/act.ts'\nexport interface Row { act: Act }\n")
  const { found } = await look(folder)
  assert.deepEqual(found, [
    'desk-not-shell: src/6-desk/page.ts -> src/5-shell/uses.ts',
    'desk-types-only: src/6-desk/page.ts -> src/2-bound/act.ts',
    'digits-only-go-down-from-1-know: src/1-know/code.ts -> src/2-bound/act.ts',
    'digits-only-go-down-from-1-know: src/1-know/party.ts -> src/2-bound/act.ts',
    'no-ring: src/2-bound/a.ts -> src/2-bound/b.ts',
    'pure-floors: src/3-watch/disk.ts -> fs',
    'tests-not-imported: src/5-shell/uses.ts -> src/3-watch/x.test.ts',
    'unresolved: src/3-watch/lost.ts -> ./nowhere.ts',
  ])
})
