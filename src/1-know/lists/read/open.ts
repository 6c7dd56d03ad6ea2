import { at, isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Entry } from '../entry.ts'
import { cslJson, cslKeyedJson } from './csl-json.ts'
import { type Decoder, openDamage, openDecoder } from './decode.ts'
import { euActCsv } from './eu-act-csv.ts'
import { euXml } from './eu-xml.ts'
import { ftmJson } from './ftm-json.ts'
import { ofacCsv } from './ofac-csv.ts'
import { ofacXml } from './ofac-xml.ts'
import { parsedCsv } from './parsed-csv.ts'
import { type Format, type ListFormat, openTally, type ReadResult, type Source, type Tally } from './reader.ts'
import { semaXml } from './sema-xml.ts'
import { targetsCsv } from './targets-csv.ts'
import { ofsiCsv, ukCsv } from './uk-csv.ts'
import { unXml } from './un-xml.ts'

export interface ReadOptions {
  /** The name of the list. Each form has its own default; data sets take their own name. */
  readonly list?: string
  /** The name of the first file, to be told with refusals and explanations. */
  readonly file?: string
  /** All files of a list that comes in many are at hand, so that what is read is the list and no extract of it. */
  readonly whole?: boolean
  readonly onEntry: (entry: Entry) => void
}

/** A list being read. After a refusal every further call gives the same one. */
export interface Reader {
  /** The next piece of a file, as bytes or as text. */
  write(chunk: string | Uint8Array): Refusal | null
  /** What follows is another file of the same edition. */
  next(file?: string): Refusal | null
  /** There is no more. Every row read is an entry or explained; that it is, is asserted. */
  end(): ReadResult | Refusal
}

interface Kind {
  readonly list: string
  /** Whether an edition may be in several files. */
  readonly several?: true
  /** Whether it was or is published in Latin-1. */
  readonly latin?: true
  readonly format: (tally: Tally, options: ReadOptions) => Format
}

const KINDS: Readonly<Record<ListFormat, Kind>> = {
  'un-xml': { list: 'un', format: unXml },
  'ofac-csv': { list: 'ofac-sdn', several: true, latin: true, format: (tally, { list }) => ofacCsv(tally, list) },
  'ofac-xml': { list: 'ofac-sdn', format: (tally, { list }) => ofacXml(tally, list) },
  'eu-xml': { list: 'eu', format: euXml },
  'eu-act-csv': { list: 'eu', several: true, format: (tally, { whole }) => euActCsv(tally, whole === true) },
  'uk-csv': { list: 'uk', latin: true, format: ukCsv },
  'ofsi-csv': { list: 'uk', latin: true, format: ofsiCsv },
  'parsed-csv': { list: 'parsed', format: parsedCsv },
  'csl-json': { list: 'csl', format: cslJson },
  'csl-keyed-json': { list: 'csl', format: cslKeyedJson },
  'sema-xml': { list: 'ca', format: semaXml },
  'targets-csv': { list: 'targets', format: (tally, { list }) => targetsCsv(tally, list) },
  'ftm-json': { list: 'ftm', several: true, format: (tally, { list }) => ftmJson(tally, list) },
}

/**
 * Opens a reader for one edition of a list, in a form that `recognise` told. Pieces are pushed in; entries come out as soon as they are
 * whole, in the order of the list (of first rows where several rows make an entry). Nothing is held longer than the form demands.
 *
 * Refused, with the file and line: text that is not UTF-8 (OFAC's and the British tables may be Latin-1), was garbled by reading it in a
 * wrong encoding, or lost letters; a list that is cut off, is empty, or says another count of itself than was read; rows with too many
 * or too few fields; XML that declares anything; what is larger than `LIMITS` allow. Our own mistakes are thrown.
 */
export function openReader(form: ListFormat, options: ReadOptions): Reader {
  const kind = KINDS[form]
  const tally = openTally(options.list ?? kind.list, options.onEntry)
  const damage = openDamage()
  const format = kind.format(tally, options)
  let file = options.file
  let refused: Refusal | null = null
  let decoder: Decoder = openDecoder(kind.latin === true, damage)
  let source: Source = format.open()
  tally.file(file)

  const told = (refusal: Refusal | null): Refusal | null => {
    if (refusal !== null) refused = file === undefined ? refusal : at(refusal, { file })
    return refused
  }
  const push = (text: string | Refusal): Refusal | null => told(isRefusal(text) ? text : source.write(text))
  const closeFile = (): Refusal | null => push(decoder.end()) ?? told(source.close())
  return {
    write: (chunk) => refused ?? push(decoder.write(chunk)),
    next(name) {
      if (refused !== null) return refused
      const several = Object.keys(KINDS).filter((one) => KINDS[one as ListFormat].several)
      if (kind.several === undefined) return told(refuse('list-one-file', { found: form, accepted: several.join(', ') }))
      if (closeFile() !== null) return refused
      file = name
      tally.file(name)
      decoder = openDecoder(kind.latin === true, damage)
      source = format.open()
      return null
    },
    end() {
      const failed = refused ?? closeFile() ?? told(damage.judge(tally)) ?? told(format.finish())
      if (failed !== null) return failed
      const result = tally.result(form)
      const explained = result.explained.reduce((sum, one) => sum + one.rows, 0)
      sure(
        result.rows === result.entries + explained,
        `rows were lost: ${result.rows} read, ${result.entries} entries, ${explained} explained (${form})`,
      )
      if (result.entries === 0) return refuse('list-empty', {}, file === undefined ? undefined : { file })
      return result
    },
  }
}
