/**
 * The house rules, as data: which rules there are, which files they look at, and every exception with its reason.
 *
 * `tidy.test.ts` runs them. If a rule cannot be kept somewhere, the exception is written here, in the open; one that is no
 * longer needed fails too, so the list can only shrink by itself.
 */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crossings } from './tidy/crossings.ts'
import { deskMarkup, deskSentences } from './tidy/desk.ts'
import { groundSize, groundUse } from './tidy/ground.ts'
import { oneDoor } from './tidy/one-door.ts'
import { purity } from './tidy/purity.ts'
import { sizes } from './tidy/sizes.ts'
import { type Finding, type Rule, readSource, type Source } from './tidy/source.ts'
import { switchedOff } from './tidy/switched-off.ts'
import { leftovers, looksAway, machinePaths, registryHosts, sentences } from './tidy/words.ts'

/** Rules for one file of code. */
export const codeRules: Readonly<Record<string, Rule>> = {
  ...{ crossings, purity, sizes, looksAway, switchedOff, sentences, oneDoor },
  deskSentences,
  deskMarkup,
}

/** Rules for any text we keep: code, data, pages, settings. */
export const textRules: Readonly<Record<string, (path: string, text: string) => Finding[]>> = { machinePaths, leftovers, registryHosts }

/** Rules that need all files of code at once. */
export const houseRules: Readonly<Record<string, (sources: readonly Source[]) => Finding[]>> = { groundSize, groundUse }

/** `rule path` or `rule path#spot`, and why the rule does not hold there. The reason is a sentence. */
export const exceptions: Readonly<Record<string, string>> = {
  'groundSize src/0-ground#size':
    'The table of refusal codes grows with every reader above, and limits with every bound; the words themselves are under 1,100 lines.',
  'groundUse src/0-ground/id.ts': 'The form of a record id, which every floor will carry once there is a record.',
  'groundUse src/0-ground/money.ts': 'Amounts mean the same wherever they are counted: limits now, goods and reports later.',
  'oneDoor bench/support/desk-lists.ts': 'Beside the lists over HTTP, it measures what the database alone takes for the same rows.',
  'oneDoor bench/support/million.ts':
    'A million entries are made in the database itself, because recording them one by one would take minutes.',
}

const root = fileURLToPath(new URL('../', import.meta.url))
const folders = 'src,tools,tests,bench'
const texts = [
  `{${folders},docs,vectors,scenarios}/**/*.{ts,tsx,js,mjs,json,md,yaml,yml,txt,html,css,sql,svg,mmd}`,
  '*.{ts,mjs,json,md}',
  'parley',
  '.ci/run',
  '.npmrc',
]

/** Every file of code. */
export function allSources(): Source[] {
  return globSync(`{${folders}}/**/*.{ts,tsx}`, { cwd: root }).map((path) => readSource(path, readFileSync(root + path, 'utf8')))
}

/** Every text we keep, as path and content. */
export function allTexts(): (readonly [path: string, text: string])[] {
  return globSync(texts, { cwd: root }).map((path) => [path, readFileSync(root + path, 'utf8')] as const)
}

/** The findings that no exception covers, one line each, and the exceptions that covered nothing. */
export function judge(rule: string, findings: readonly Finding[], allowed = exceptions): { broken: string[]; idle: string[] } {
  const used = new Set<string>()
  const broken = findings.filter((found) => {
    const key = [`${rule} ${found.path}`, `${rule} ${found.path}#${found.spot}`].find((name) => Object.hasOwn(allowed, name))
    if (key !== undefined) used.add(key)
    return key === undefined
  })
  const idle = Object.keys(allowed).filter((key) => key.startsWith(`${rule} `) && !used.has(key))
  return { broken: broken.map(({ path, line, spot, why }) => `${path}:${line} ${spot}: ${why}`), idle }
}
