/** What is on file already and may be named in a form. */
import { useCallback, useMemo } from 'react'
import type { Party } from '../../../client/shapes.ts'
import { useItems } from '../../../data/read.ts'
import { useDockets, useInstruments, useOffices, useOrders, useParties } from '../../../data/reading.ts'
import { DIMENSIONS, type Dimension } from '../../../parts/law/clause-sentence.ts'
import { roleNames } from '../../../parts/law/speech.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../../parts/law/written.ts'
import type { Language } from '../../../words/language.ts'
import { useSay, useWords } from '../../../words/words.tsx'
import type { Offer } from './fields.tsx'

/** What a party is called, in the reader's language if it has such a name. */
function partyName({ party }: Party, language: Language): string {
  const names = recordsOf(party.names)
  const own = names.find(({ lang }) => textOf(lang).split('-', 1)[0] === language) ?? names[0]
  return textOf(own?.text) || textOf(party.id)
}

export interface OnFile {
  readonly parties: readonly Offer[]
  readonly offices: readonly Offer[]
  readonly instruments: readonly Offer[]
  /** References to clauses, `INSTRUMENT/clause`. */
  readonly clauses: readonly Offer[]
  /** Words that clauses on file are tagged with. */
  readonly tags: readonly Offer[]
  readonly orders: readonly Offer[]
  readonly dockets: readonly Offer[]
  /** Roles that offices hold. */
  readonly roles: readonly Offer[]
  /** Whom a condition can speak of: a role of the act, or somebody on file. */
  readonly someone: readonly Offer[]
  /** The words that clauses on file use, by what they are about. */
  readonly used: Readonly<Record<Dimension, readonly Offer[]>>
  called(id: string): string
}

export function useOnFile(): OnFile {
  const { language } = useWords()
  const say = useSay()
  const parties = useItems(useParties({ limit: 500 }))
  const offices = useItems(useOffices())
  const orders = useItems(useOrders({ limit: 500 }))
  const instruments = useItems(useInstruments({ limit: 500 }))
  const dockets = useItems(useDockets({}, { limit: 500 }))
  const found = useMemo(() => {
    const people = parties.map((one) => ({ value: textOf(one.party.id), name: partyName(one, language) }))
    const desks = offices.map(({ id, name }) => ({ value: id, name }))
    const documents = instruments.map(({ instrument }) => instrument)
    const clauses = documents.flatMap((one) => clausesOn(one).map((clause) => ({ id: textOf(one.id), clause })))
    return {
      parties: unique([...people, ...desks]),
      offices: desks,
      instruments: documents.map((one) => ({ value: textOf(one.id), name: textOf(one.title) || undefined })),
      clauses: unique(clauses.map(({ id, clause }) => ({ value: `${id}/${textOf(clause.id)}` }))),
      tags: unique(clauses.flatMap(({ clause }) => (Array.isArray(clause.tags) ? textsOf(clause.tags) : []).map((value) => ({ value })))),
      dockets: dockets.map(({ id, title }) => ({ value: id, name: title })),
      orders: orders.map(({ id }) => ({ value: id })),
      roles: unique(offices.flatMap(({ roles }) => roles.map((value) => ({ value })))),
      used: usedIn(
        clauses.map(({ clause }) => recordOf(clause.about)),
        unique([...people, ...desks]),
      ),
    }
  }, [parties, offices, orders, instruments, dockets, language])
  const names = useMemo(() => new Map(found.parties.map(({ value, name }) => [value, name])), [found])
  const called = useCallback((id: string) => names.get(id) ?? id, [names])
  const someone = useMemo(() => {
    const ofAct = roleNames.map((one) => ({ value: one, name: say(`desk.law.role.${one as 'actor'}`) }))
    return [...ofAct, ...found.parties]
  }, [say, found])
  return { ...found, called, someone }
}

/** Every clause of every version. */
const clausesOn = (instrument: Readonly<Record<string, unknown>>) => [
  ...recordsOf(instrument.clauses),
  ...recordsOf(instrument.versions).flatMap((version) => recordsOf(version.clauses)),
]

const unique = (offers: readonly Offer[]): readonly Offer[] => [...new Map(offers.map((one) => [one.value, one])).values()]

const PEOPLE: readonly Dimension[] = ['actor', 'counterpart', 'end_user', 'party']

function usedIn(patterns: readonly Readonly<Record<string, unknown>>[], people: readonly Offer[]): OnFile['used'] {
  const of = (dimension: Dimension) =>
    PEOPLE.includes(dimension)
      ? people
      : unique(
          patterns
            .flatMap((about) => [...textsOf(about[dimension]), ...textsOf(recordOf(about[dimension]).not)])
            .sort()
            .map((value) => ({ value })),
        )
  return Object.fromEntries(DIMENSIONS.map((one) => [one, of(one)])) as Record<Dimension, readonly Offer[]>
}
