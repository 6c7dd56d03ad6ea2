import path from 'node:path'
import ts from 'typescript'

/** A file under examination: where it is, from the root of the repository with forward slashes, what it says, and its tree. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** Something against the house rules. `spot` names the function or the word, and with the path it is the key of an exception. */
export interface Finding {
  readonly path: string
  readonly line: number
  readonly spot: string
  readonly why: string
}

export type Rule = (source: Source) => Finding[]

export const floors = ['ground', 'know', 'bound', 'watch', 'answer', 'shell', 'desk'] as const

export function readSource(where: string, text: string): Source {
  return { path: where, text, tree: ts.createSourceFile(where, text, ts.ScriptTarget.Latest, true) }
}

/** The digit of the floor a path is on; null outside the floors. */
export function floorOf(where: string): number | null {
  const found = /^src\/(\d)-/.exec(where)
  return found ? Number(found[1]) : null
}

export function isTest(where: string): boolean {
  return where.endsWith('.test.ts')
}

/** Every node of the tree, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

export function finding(source: Source, node: ts.Node, spot: string, why: string): Finding {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree))
  return { path: source.path, line: line + 1, spot, why }
}

/** One finding for each match of a pattern, which must be global. */
export function matches(where: string, text: string, pattern: RegExp, why: string): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    path: where,
    line: text.slice(0, match.index).split('\n').length,
    spot: match[0],
    why,
  }))
}

/** What a file imports, in whatever way: the words between the quotes, and the node they stand at. */
export function importsOf(source: Source): { readonly from: string; readonly node: ts.Node }[] {
  const found: { from: string; node: ts.Node }[] = []
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from: node.text, node })
  }
  for (const node of nodesOf(source.tree)) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0])
  }
  return found
}

/** The path a relative import leads to, from the root of the repository. */
export function targetOf(source: Source, from: string): string {
  return path.posix.join(path.posix.dirname(source.path), from)
}
