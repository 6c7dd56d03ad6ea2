import ts from 'typescript'
import { type Finding, finding, nodesOf, type Source } from './source.ts'

const FILE_LINES_MAX = 400
const FUNCTION_LINES_MAX = 70

export function linesOf(text: string): number {
  return text === '' ? 0 : text.trimEnd().split('\n').length
}

/** A file holds one idea, and a function fits on a screen. A comment in front of a function does not count, one inside does. */
export function sizes(source: Source): Finding[] {
  const { tree, text } = source
  const lines = linesOf(text)
  const found = lines > FILE_LINES_MAX ? [finding(source, tree, 'file', `${lines} lines; at most ${FILE_LINES_MAX}`)] : []
  for (const node of nodesOf(tree)) {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) continue
    const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
    const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line
    const long = last - first + 1
    if (long > FUNCTION_LINES_MAX)
      found.push(finding(source, node, nameOf(node), `a function of ${long} lines; at most ${FUNCTION_LINES_MAX}`))
  }
  return found
}

/** The name a function is known by: its own, or that of what it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText()
  if (ts.isCallExpression(parent)) {
    const [first] = parent.arguments
    return first && ts.isStringLiteralLike(first) ? first.text : parent.expression.getText()
  }
  return 'nameless'
}
