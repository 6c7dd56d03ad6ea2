import ts from 'typescript'
import { type Finding, finding, nodesOf, type Source } from './source.ts'

const tellers = ['test', 'it', 'describe', 'suite']

/**
 * No test is switched off. What depends on optional data is skipped by `{ skip: condition && 'why' }`, so that the run says by
 * name what it left out; `skip` with a constant would be off for ever.
 */
export function switchedOff(source: Source): Finding[] {
  if (!source.path.endsWith('.test.ts')) return []
  const found: Finding[] = []
  for (const node of nodesOf(source.tree)) {
    if (!ts.isCallExpression(node)) continue
    const { expression } = node
    const root = ts.isPropertyAccessExpression(expression) ? expression.expression : expression
    const name = ts.isIdentifier(root) ? root.text : ''
    const member = ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
    const tells = tellers.includes(name) || member === 'test'
    if ((tells || name === 't') && ['only', 'skip', 'todo'].includes(member)) {
      found.push(finding(source, node, `${name}.${member}`, 'a test switched off'))
    }
    if (tells) found.push(...node.arguments.filter(ts.isObjectLiteralExpression).flatMap((options) => offByOption(source, options)))
  }
  return found
}

function offByOption(source: Source, options: ts.ObjectLiteralExpression): Finding[] {
  return options.properties.flatMap((property) => {
    const name = property.name?.getText(source.tree) ?? ''
    if (name === 'only' || name === 'todo') return [finding(source, property, name, 'a test switched off')]
    if (name !== 'skip' || !ts.isPropertyAssignment(property)) return []
    const { initializer } = property
    const constant = initializer.kind === ts.SyntaxKind.TrueKeyword || ts.isStringLiteralLike(initializer)
    return constant ? [finding(source, property, name, 'a test switched off, whatever the case')] : []
  })
}
