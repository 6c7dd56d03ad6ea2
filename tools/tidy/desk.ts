import ts from 'typescript'
import { type Finding, finding, nodesOf, type Source } from './source.ts'

/** Words that stand on the desk in every language: the name of the program, and of keys. */
const names: readonly string[] = ['Parley', 'Ctrl K']

/** Attributes that somebody reads or hears. */
const spoken = /^(title|label|placeholder|description|alt|aria-label|aria-description|aria-roledescription|aria-valuetext)$/

/** What would make markup, or code, of a text that somebody typed. */
const markup = /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|srcDoc)$/

const onDesk = ({ path }: Source): boolean => path.startsWith('src/6-desk/') && !path.endsWith('.test.ts')

/** The desk says nothing that is not in the catalogues: no words between tags, and none in what is read out but codes such as `USD`. */
export function deskSentences(source: Source): Finding[] {
  if (!onDesk(source)) return []
  const found: Finding[] = []
  for (const node of nodesOf(source.tree)) {
    const text = ts.isJsxText(node) ? node.text.trim() : spokenText(node)
    if (text !== null && (ts.isJsxText(node) ? /\p{L}{2}/u : /\p{L} +\p{L}|\p{L}{5}/u).test(text) && !names.includes(text))
      found.push(finding(source, node, text.slice(0, 40), 'a sentence in code; it belongs in src/0-ground/words'))
  }
  return found
}

/** The literal text of a spoken attribute; null for anything else. */
function spokenText(node: ts.Node): string | null {
  if (!ts.isJsxAttribute(node) || !spoken.test(node.name.getText()) || node.initializer === undefined) return null
  const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : null
}

/** Text that somebody typed is never made into markup. */
export function deskMarkup(source: Source): Finding[] {
  if (!onDesk(source)) return []
  const found: Finding[] = []
  for (const node of nodesOf(source.tree)) {
    if (ts.isIdentifier(node) && markup.test(node.text)) found.push(finding(source, node, node.text, 'makes markup of a text'))
  }
  return found
}
