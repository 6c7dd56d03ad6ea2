import { type Refusal, refuse } from '#ground/refusal.ts'
import { readChunks } from './chunks.ts'

/** What is read at once, in bytes: a text is no longer than this in memory. */
const BYTES_MAX = 400_000_000

/** Reads a JSON list, or one JSON value in a line, from a file in UTF-8. Refused with the file and, of lines, the line. */
export async function readJsonList(file: string): Promise<readonly unknown[] | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces: string[] = []
  let size = 0
  const push = (chunk: Uint8Array | null): Refusal | null => {
    size += chunk?.length ?? 0
    if (size > BYTES_MAX) return refuse('file-too-large', { found: size, max: BYTES_MAX }, { file })
    try {
      pieces.push(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }))
      return null
    } catch {
      return refuse('file-not-utf8', {}, { file })
    }
  }
  const refused = (await readChunks(file, push)) ?? push(null)
  if (refused !== null) return refused
  const text = pieces.join('')
  return text.trimStart().startsWith('{') ? inLines(text, file) : whole(text, file)
}

function whole(text: string, file: string): readonly unknown[] | Refusal {
  const value = parsed(text)
  if (Array.isArray(value)) return value
  return refuse('list-json-unreadable', { found: JSON.stringify(text.slice(0, 40)), accepted: '[{…}, …]' }, { file, line: 1 })
}

function inLines(text: string, file: string): readonly unknown[] | Refusal {
  const values: unknown[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parsed(line)
    if (value === undefined) {
      const found = JSON.stringify(line.slice(0, 40))
      return refuse('list-json-unreadable', { found, accepted: '{…}' }, { file, line: index + 1 })
    }
    values.push(value)
  }
  return values
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
