/**
 * Turns a message into a sentence. Messages are ICU MessageFormat 1 text. Nothing here reads a clock or the machine's own locale
 * or zone, so the same call always gives the same text.
 *
 * It holds no catalogue of its own, so whoever has one language at hand, such as a page in a browser, need not carry all of them.
 */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { isolated } from './isolate.ts'

/** What a sentence is filled with. Instants are given as epoch milliseconds to `{x, date}`, which writes them in UTC. */
export type Values = Readonly<Record<string, string | number>>

/** The sentences that the desk takes with it into the browser: its own, and the names of things it shares with the engine. */
export const deskWords = /^(desk|kind|verdict|play\.phase)\./

/** Those of them that neither Home nor what stands around every page says: fetched with the first page that is another. */
export const fartherWords =
  /^desk\.(calls|control-lists|dockets|editions|evidence|file|harm|instruments?|keep|law|mechanism|owed|part(y|ies)|patrols|place|record|said|signs|text|unbuilt|write)\./

/**
 * Dates are written in UTC: left to itself, Intl would use the zone of the machine, and two readers would see two days. What formats is
 * kept, because making it costs a hundred times what using it does. Bounded by what the messages ask for.
 */
const formatters: Formatters = {
  getNumberFormat: keptBy((...args: Parameters<Formatters['getNumberFormat']>) => new Intl.NumberFormat(...args)),
  getDateTimeFormat: keptBy(
    (...[tags, options]: Parameters<Formatters['getDateTimeFormat']>) => new Intl.DateTimeFormat(tags, { timeZone: 'UTC', ...options }),
  ),
  getPluralRules: keptBy((...args: Parameters<Formatters['getPluralRules']>) => new Intl.PluralRules(...args)),
}

/** The same function, which makes for the same arguments but once. */
function keptBy<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>()
  return (...args) => {
    const name = JSON.stringify(args)
    const known = made.get(name) ?? make(...args)
    made.set(name, known)
    return known
  }
}

/**
 * Gives what makes sentences of one language (a BCP 47 tag) from a catalogue of it.
 *
 * A value the sentence names and `values` lacks throws, because a sentence with a hole in it would mislead; so does an id that
 * the catalogue lacks. Angle brackets are plain text, never tags. A value that runs from right to left, or sets a direction, stands in
 * an isolate (Unicode Standard Annex 9), so that it turns nothing round but itself.
 */
export function speaker<Id extends string>(
  tag: string,
  catalogue: Readonly<Partial<Record<Id, string>>>,
): (id: Id, values?: Values) => string {
  // Parsed messages are kept because parsing costs far more than filling in. Bounded by the size of the catalogue.
  const parsed = new Map<Id, IntlMessageFormat>()
  return (id, values = {}) => {
    let message = parsed.get(id)
    if (!message) {
      const text = catalogue[id]
      if (text === undefined) throw new Error(`no sentence has the id ${id}`)
      message = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true, formatters })
      parsed.set(id, message)
    }
    return String(message.format(apart(values)))
  }
}

const apart = (values: Values): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]))
