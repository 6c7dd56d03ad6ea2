/**
 * Reads a YAML or JSON file into plain data, and finds the line of any field in it, so that a refusal can name the place.
 *
 * YAML 1.2 core schema: dates stay text, `on` and `no` stay text. Keys must be unique; anchors are allowed within bounds.
 */
import { readFile, stat } from 'node:fs/promises'
import { isAlias, isCollection, isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { LIMITS } from '#ground/limits.ts'
import { at as placed, type Refusal, refuse } from '#ground/refusal.ts'

export interface FileDocument {
  readonly file: string
  readonly data: unknown
  /** Adds this file, and the line of the field it names, to a refusal. */
  locate(refusal: Refusal): Refusal
}

/** Reads a file; a refusal names the file and, where it can, the line. */
export async function readDocument(file: string): Promise<FileDocument | Refusal> {
  let text: string
  try {
    const found = await stat(file)
    // A device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory()) return refuse('file-not-plain', {}, { file })
    const { size } = found
    if (size > LIMITS.document_bytes_max) return refuse('file-too-large', { found: size, max: LIMITS.document_bytes_max }, { file })
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (e) {
    return fileRefusal(e, file)
  }
  return parse(text, file)
}

/** What went wrong with a file, as a refusal: it is the user's to put right. */
export function fileRefusal(e: unknown, file: string): Refusal {
  const code = (e as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-missing', {}, { file })
  if (code === 'EISDIR') return refuse('file-is-a-folder', {}, { file })
  if (code === 'EACCES' || code === 'EPERM') return refuse('file-forbidden', {}, { file })
  if (e instanceof TypeError) return refuse('file-not-utf8', {}, { file })
  throw e
}

/** Parses text as YAML (of which JSON is a part). */
export function parse(text: string, file: string): FileDocument | Refusal {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
  })
  const error = document.errors[0]
  // The parser has a guard of its own against nesting that would exhaust it.
  if (error?.code === 'RESOURCE_EXHAUSTION') return refuse('yaml-too-deep', { max: LIMITS.yaml_depth_max }, { file })
  if (error !== undefined) return refuse('yaml-unreadable', { found: error.code }, { file, line: lines.linePos(error.pos[0]).line })
  if (tooDeep(document.contents)) return refuse('yaml-too-deep', { max: LIMITS.yaml_depth_max }, { file })
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: LIMITS.yaml_alias_max })
  } catch (e) {
    if (e instanceof ReferenceError || e instanceof RangeError) return refuse('yaml-unreadable', { found: 'alias' }, { file })
    throw e
  }
  const lineOf = (field: string): number | undefined => {
    const node = nodeAt(document.contents, field, (alias) => (isAlias(alias) ? alias.resolve(document) : undefined))
    return node?.range ? lines.linePos(node.range[0]).line : undefined
  }
  const locate = (refusal: Refusal): Refusal => {
    const line = refusal.where?.line ?? lineOf(refusal.where?.field ?? '')
    return placed(refusal, line === undefined ? { file } : { file, line })
  }
  return { file, data, locate }
}

/** Whether lists and records nest deeper than is accepted. It goes level by level, so that depth costs no stack. */
function tooDeep(root: unknown): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= LIMITS.yaml_depth_max && level.some(isCollection)) return true
    level = level.flatMap((node) =>
      isCollection(node) ? node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item])) : [],
    )
  }
  return false
}

/** The node that a field path like `cases[3].act.when` leads to, or the nearest one above it. */
function nodeAt(root: unknown, field: string, resolve: (node: unknown) => unknown): Node | undefined {
  let node = root as Node | undefined
  for (const key of field.match(/[^.[\]]+/g) ?? []) {
    const here = resolve(node) ?? node
    if (!isCollection(here)) break
    let next: unknown
    if (isSeq(here)) next = here.items[Number(key)]
    else if (isMap(here)) next = here.items.find((pair) => isPair(pair) && String(pair.key) === key)?.value
    if (next === undefined || next === null) break
    node = next as Node
  }
  return node
}
