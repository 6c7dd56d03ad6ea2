import ts from 'typescript'
import { type Finding, finding, matches, nodesOf, type Source } from './source.ts'

/** Places that exist on one machine only. Part of a web address is none, so nothing word-like may stand before it. */
export function machinePaths(where: string, text: string): Finding[] {
  return matches(where, text, /(?<![\w.\-*])\/(work|home|farm|tmp|root|Users|mnt)\/\w+/g, 'a path that exists on one machine only')
}

/** Notes to oneself. Something is done, or it is written down where others look. */
export function leftovers(where: string, text: string): Finding[] {
  return matches(where, text, /\b(T[O]DO|FIX[M]E|X[X]X|HA[C]K)\b/g, 'a note to oneself')
}

/** Where packages come from is the installer's business: a lock file that names a host works only where that host is reached. */
export function registryHosts(where: string, text: string): Finding[] {
  const hosts = matches(
    where,
    text,
    /\b(registry\.(npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|\w+\.jfrog)\.\w+/g,
    'the host of a package registry',
  )
  return where.endsWith('package-lock.json') ? [...hosts, ...matches(where, text, /"resolved"/g, 'the lock file names an address')] : hosts
}

/** The checker is not silenced: no `any`, no instruction to look away. */
export function looksAway(source: Source): Finding[] {
  const pattern = /@ts-(ignore|expect-error|nocheck)|biome-[i]gnore[\w-]*|knip-[i]gnore|dependency-cruiser-[i]gnore/g
  const found = matches(source.path, commentsOf(source), pattern, 'an instruction to a checker to look away')
  for (const node of nodesOf(source.tree)) {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(finding(source, node, 'any', '`any` switches the types off; `unknown` does not'))
  }
  return found
}

/** The text with everything that is not a comment made blank, so that lines keep their numbers. */
function commentsOf({ text, tree }: Source): string {
  const kept = new Array<string>(text.length).fill(' ')
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) kept[i] = '\n'
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) kept[i] = text[i] ?? ' '
  }
  const seen = new Set<number>()
  for (const node of nodesOf(tree)) {
    if (seen.has(node.pos)) continue
    seen.add(node.pos)
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) keep(pos, end)
    for (const { pos, end } of ts.getTrailingCommentRanges(text, node.end) ?? []) keep(pos, end)
  }
  return kept.join('')
}

/**
 * Sentences live in the catalogues. In the command line, whatever prints is given no text with words in it, and nothing prints
 * past the context. `PARLEY COMMAND` style words without a blank between letters are no sentence.
 */
export function sentences(source: Source): Finding[] {
  if (!source.path.startsWith('src/5-shell/cli/') || source.path.endsWith('.test.ts')) return []
  const found: Finding[] = []
  for (const node of nodesOf(source.tree)) {
    if (!ts.isCallExpression(node)) continue
    const called = node.expression.getText(source.tree)
    if (/^console\.|^process\.(stdout|stderr)\./.test(called)) found.push(finding(source, node, called, 'prints past its context'))
    if (!/(^|\.)(out|err)$/.test(called)) continue
    const [said] = node.arguments
    if (said && literalsOf(said).some((text) => /\p{L} +\p{L}/u.test(text))) {
      found.push(finding(source, node, called, 'a sentence in code; it belongs in src/0-ground/words'))
    }
  }
  return found
}

/** The literal texts of an expression, leaving out those handed on to another function: an id given to `say` is no sentence. */
function literalsOf(node: ts.Node): string[] {
  if (ts.isCallExpression(node)) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.flatMap((span) => [...literalsOf(span.expression), span.literal.text])
    return [node.head.text, ...parts]
  }
  const found: string[] = []
  ts.forEachChild(node, (child) => {
    found.push(...literalsOf(child))
  })
  return found
}
