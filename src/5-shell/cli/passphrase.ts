import { readFile } from 'node:fs/promises'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'

const CHARACTERS_MIN = 12
const FIELD = '--passphrase-file'

/** The passphrase in a file: its first line. One that could be guessed soon is refused. */
export async function passphraseIn(file: string): Promise<string | Refusal> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return placed(text, { field: FIELD })
  const passphrase = text.split(/\r?\n/, 1)[0] ?? ''
  const { length } = passphrase
  return length < CHARACTERS_MIN
    ? refuse('shape-too-small', { found: String(length), min: String(CHARACTERS_MIN) }, { file, field: FIELD })
    : passphrase
}
