import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Tally } from './reader.ts'

/** Formats that were and are published in Latin-1 as well. All others are UTF-8. */
const UTF8 = 'UTF-8'
const UTF8_OR_LATIN = 'UTF-8, Latin-1 (windows-1252)'

/** Bytes or text of one file made into text whose letters have been looked at. */
export interface Decoder {
  /** The text so far decodable, or why it cannot be. */
  write(chunk: string | Uint8Array): string | Refusal
  /** What was held back of a letter cut in two. A letter never finished is refused. */
  end(): string | Refusal
}

/**
 * Opens a decoder for one file. UTF-8 is decoded strictly. Where `latin` allows, the first byte above 127 decides for the whole file:
 * when it does not begin a letter of UTF-8 the file is read as windows-1252, which agrees with Latin-1 on every letter. UTF-16 is
 * refused by name.
 */
export function openDecoder(latin: boolean, damage: Damage): Decoder {
  const accepted = latin ? UTF8_OR_LATIN : UTF8
  let decoder: TextDecoder | null = null
  let first = true
  const strict = (bytes: Uint8Array, stream: boolean): string | Refusal => {
    decoder ??= new TextDecoder(latin && looksLatin(bytes) ? 'windows-1252' : 'utf-8', { fatal: true, ignoreBOM: true })
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      return refuse('list-not-utf8', { accepted }, { line: damage.line() })
    }
  }
  const looked = (text: string): string | Refusal => {
    const bare = first && text.startsWith('\ufeff') ? text.slice(1) : text
    if (text !== '') first = false
    if (bare.includes('\0')) return refuse('list-encoding', { found: 'UTF-16 / binary', accepted }, { line: damage.line() })
    damage.look(bare)
    return bare
  }
  return {
    write(chunk) {
      if (typeof chunk === 'string') return looked(chunk)
      if (first && (startsWith(chunk, 0xff, 0xfe) || startsWith(chunk, 0xfe, 0xff)))
        return refuse('list-encoding', { found: 'UTF-16', accepted })
      if (decoder === null && isAscii(chunk)) {
        // Nothing but ASCII so far: the encoding need not be known yet.
        return looked(asciiText(chunk))
      }
      const text = strict(chunk, true)
      return isRefusal(text) ? text : looked(text)
    },
    end() {
      if (decoder === null) return ''
      const text = strict(new Uint8Array(0), false)
      return isRefusal(text) ? text : looked(text)
    },
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] ?? 0) >= 0x80) return false
  return true
}

const asciiText = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
const startsWith = (bytes: Uint8Array, a: number, b: number): boolean => bytes[0] === a && bytes[1] === b

/** Whether the first byte above 127 does not begin a letter of UTF-8. A letter cut off by the end of the chunk is taken for one. */
function looksLatin(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  const lead = bytes[at] ?? 0
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return true
  for (let index = at + 1; index < at + length && index < bytes.length; index++) if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return true
  return false
}

// What bytes 80 to BF of UTF-8 look like when they are read as Latin-1 or windows-1252. Marks that stand beside a capital with an accent
// in ordinary writing, such as the one that closes a quotation, are left out.
const TAIL =
  '[\\u0080-\\u00ba\\u00bc-\\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2022\u02dc\u2122\u0161\u0153\u017e\u0178]'
const GARBLED = new RegExp(`[\\u00c2-\\u00df]${TAIL}|[\\u00e0-\\u00ef]${TAIL}{2}`, 'g')
const BEYOND = /[\u0080-\uffff]/g
const LOST = /\ufffd/g
/** Anything but what English texts are made of, looked for first because most pieces of most lists have none. */
const UNUSUAL = /[^ -~\s]/
const ORDINARY_CONTROLS = '\t\n\r\u001a' // The last is the mark at the end of OFAC's tables.
const controlsIn = (text: string): number => text.match(/\p{Cc}/gu)?.filter((one) => !ORDINARY_CONTROLS.includes(one)).length ?? 0

/** Damage to the letters of a whole edition, counted while it is read and judged when it has been. */
export interface Damage {
  look(text: string): void
  /** The line that reading has come to, from 1. */
  line(): number
  /** Refuses a text that is mostly damaged; a little damage is a doubt, and letters lost or garbled make the list partial. */
  judge(tally: Tally): Refusal | null
}

export function openDamage(): Damage {
  let [line, beyond, garbled, lost, control] = [1, 0, 0, 0, 0]
  const firsts = { garbled: 0, lost: 0, control: 0 }
  let example = ''
  return {
    line: () => line,
    look(text) {
      if (UNUSUAL.test(text)) {
        beyond += text.match(BEYOND)?.length ?? 0
        const found = text.match(GARBLED)
        if (found !== null) {
          firsts.garbled ||= line
          example ||= found[0]
          for (const one of found) garbled += one.length
        }
        const gone = text.match(LOST)?.length ?? 0
        if (gone > 0) firsts.lost ||= line
        lost += gone
        const controls = controlsIn(text)
        if (controls > 0) firsts.control ||= line
        control += controls
      }
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
    },
    judge(tally) {
      if (garbled > 0 && garbled * 2 >= beyond)
        return refuse('list-reencoded', { found: garbled, all: beyond, example }, { line: firsts.garbled })
      if (lost * 100 > beyond) return refuse('list-damaged-text', { found: lost, all: beyond }, { line: firsts.lost })
      if (garbled > 0) tally.doubt('letters-garbled', String(firsts.garbled), garbled)
      if (lost > 0) tally.doubt('letters-lost', String(firsts.lost), lost)
      if (control > 0) tally.doubt('control-characters', String(firsts.control), control)
      if (lost > 0) tally.missing('letters')
      return null
    },
  }
}
