import ts from 'typescript'
import { type Finding, finding, nodesOf, type Source } from './source.ts'

/** The tables and functions of the record, with their schema in front. */
const OF_THE_RECORD = /\bparley\.(head|entry|payload|standing|past|node|once|erase_payload)\b/

/** The register itself, and tests, which must be able to look behind the door. */
const inside = ['src/5-shell/record/', 'tests/']

/**
 * The record is read through one door, so that markings can be applied there: no other code names its tables in SQL. What is only
 * spoken of in a comment is no SQL.
 */
export function oneDoor(source: Source): Finding[] {
  if (inside.some((folder) => source.path.startsWith(folder))) return []
  const found: Finding[] = []
  for (const node of nodesOf(source.tree)) {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddle(node) && !ts.isTemplateTail(node)) continue
    const named = OF_THE_RECORD.exec(node.text)
    if (named) found.push(finding(source, node, named[0], 'the record is read by `reading` and written by `submit`, not by SQL'))
  }
  return found
}
