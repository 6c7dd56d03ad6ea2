import { builtinModules } from 'node:module'
import ts from 'typescript'
import { type Finding, finding, floorOf, importsOf, isTest, nodesOf, type Source } from './source.ts'

/** Names of the world outside, and what each would bring in. */
const outside: Readonly<Record<string, string>> = {
  process: 'the process',
  console: 'the console',
  globalThis: 'the world by its back door',
  require: 'a module at run time',
  eval: 'code from text',
  fetch: 'the network',
  XMLHttpRequest: 'the network',
  WebSocket: 'the network',
  EventSource: 'the network',
  navigator: 'the machine',
  performance: 'the clock',
  setTimeout: 'the clock',
  setInterval: 'the clock',
  setImmediate: 'the clock',
  queueMicrotask: 'the order of events',
  Promise: 'the order of events',
  crypto: 'randomness',
}

/** Members that read the clock, chance, or the zone or language of the machine, whatever they are called on. */
const members: Readonly<Record<string, string>> = {
  'Date.now': 'the clock',
  'Date.parse': 'the zone of the machine',
  'Temporal.Now': 'the clock',
  'Math.random': 'randomness',
}
const localMember = /^(localeCompare|toLocale\w+|(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset))$/

/** The law must give the same answer for ever: floors 0 to 4 name no clock, disk, network, process, randomness or async. */
export function purity(source: Source): Finding[] {
  const floor = floorOf(source.path)
  if (floor === null || floor > 4 || isTest(source.path)) return []
  const found = importsOf(source)
    .filter(({ from }) => from.startsWith('node:') || builtinModules.includes(from))
    .map(({ from, node }) => finding(source, node, from, 'a pure floor imports nothing of Node'))
  for (const node of nodesOf(source.tree)) {
    const brings = whatItBrings(node)
    if (brings !== null) found.push(finding(source, node, brings.spot, `a pure floor does not name ${brings.what}`))
  }
  return found
}

/** What a node would bring in from outside, or null. Comments and texts are no nodes of these kinds, so they may say `clock`. */
function whatItBrings(node: ts.Node): { spot: string; what: string } | null {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return { spot: 'async', what: 'the order of events' }
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return { spot: 'await', what: 'the order of events' }
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return { spot: 'import.meta', what: 'its own place on the disk' }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { spot: 'import()', what: 'a module at run time' }
  if (ts.isPropertyAccessExpression(node)) return memberOf(node)
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
    const fresh = ts.isNewExpression(node) && node.arguments?.length === 1
    if (node.expression.text === 'Date' && !fresh) return { spot: 'Date()', what: 'the clock or the zone of the machine' }
    if (node.expression.text === 'Function') return { spot: 'Function()', what: 'code from text' }
  }
  if (!ts.isIdentifier(node) || !Object.hasOwn(outside, node.text) || isOnlyAName(node)) return null
  return { spot: node.text, what: outside[node.text] ?? '' }
}

function memberOf(node: ts.PropertyAccessExpression): { spot: string; what: string } | null {
  if (localMember.test(node.name.text)) return { spot: node.name.text, what: 'the zone or language of the machine' }
  const spot = ts.isIdentifier(node.expression) ? `${node.expression.text}.${node.name.text}` : ''
  return Object.hasOwn(members, spot) ? { spot, what: members[spot] ?? '' } : null
}

/** Whether an identifier is the name of a member, as in `x.process` or `{ process: 1 }`, and not the thing itself. */
function isOnlyAName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return parent.name === node
  return ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isQualifiedName(parent)
}
