import type { ListFormat } from '#know/lists/read/reader.ts'

/** A file of a list: the name it is kept under, and where its publisher gives it out. */
export interface SourceFile {
  readonly name: string
  readonly url: string
}

/**
 * Where a list is fetched. `basis` tells how we came to have the address: `recalled` was in public use when the table was written and was
 * not tried from here, so whoever runs the office should look at it once. `staleDays` is how long an edition counts as the list after it
 * was last fetched.
 */
export interface ListSource {
  /** How the list is called on the command line. */
  readonly name: string
  /** How it is called in editions and facts. */
  readonly list: string
  readonly publisher: string
  readonly forms: readonly ListFormat[]
  /** All files together are one edition. */
  readonly files: readonly SourceFile[]
  readonly basis: 'recalled'
  readonly staleDays: number
}

/**
 * Our own choice, for every list alike. The lists change without notice, and those who must follow them are bound from the day of
 * publication, so a daily fetch is the custom; three days leave room for a weekend in which a publisher is out of reach. No law names it.
 */
const STALE_DAYS = 3

/**
 * Our own choice: a list that lost more than this share of its entries since the edition in force is not taken without being told to.
 * Tables have no mark at their end, so one cut between two rows looks like a shorter list. Whoever knows that a list was shortened says so.
 */
export const SHRINK_PERCENT = 25

const treasury = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/'
const ofac = (...names: string[]): SourceFile[] => names.map((name) => ({ name: name.toLowerCase(), url: treasury + name }))

export const SOURCES: readonly ListSource[] = [
  {
    name: 'un',
    list: 'un',
    publisher: 'United Nations Security Council',
    forms: ['un-xml'],
    files: [{ name: 'consolidated.xml', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml' }],
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'ofac',
    list: 'ofac-sdn',
    publisher: 'Office of Foreign Assets Control, United States Department of the Treasury',
    forms: ['ofac-csv', 'ofac-xml'],
    files: ofac('SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'SDN_COMMENTS.CSV'),
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'ofac-cons',
    list: 'ofac-cons',
    publisher: 'Office of Foreign Assets Control, United States Department of the Treasury',
    forms: ['ofac-csv', 'ofac-xml'],
    files: ofac('CONS_PRIM.CSV', 'CONS_ALT.CSV', 'CONS_ADD.CSV', 'CONS_COMMENTS.CSV'),
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'eu',
    list: 'eu',
    publisher: 'European Commission, Financial Sanctions Files',
    forms: ['eu-xml'],
    // The token stands in the address that the Commission gives out to everybody.
    files: [
      {
        name: 'xmlFullSanctionsList_1_1.xml',
        url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
      },
    ],
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'uk',
    list: 'uk',
    publisher: 'Foreign, Commonwealth and Development Office of the United Kingdom',
    forms: ['uk-csv'],
    files: [{ name: 'UK-Sanctions-List.csv', url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv' }],
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'csl',
    list: 'csl',
    publisher: 'International Trade Administration, United States Department of Commerce',
    forms: ['csl-json', 'csl-keyed-json'],
    files: [{ name: 'consolidated.json', url: 'https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json' }],
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
  {
    name: 'ca',
    list: 'ca',
    publisher: 'Global Affairs Canada',
    forms: ['sema-xml'],
    files: [
      {
        name: 'sema-lmes.xml',
        url: 'https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml',
      },
    ],
    basis: 'recalled',
    staleDays: STALE_DAYS,
  },
]

export const sourceNamed = (name: string): ListSource | undefined => SOURCES.find((source) => source.name === name || source.list === name)

/** How long an edition of `list` counts as the list, in days; lists that are not in the table are bound like the others. */
export const staleDaysOf = (list: string): number => sourceNamed(list)?.staleDays ?? STALE_DAYS

/** The variable of the environment that gives other addresses for a source, parted by blanks: `PARLEY_LISTS_OFAC_CONS`. */
export const variableOf = (source: ListSource): string => `PARLEY_LISTS_${source.name.toUpperCase().replaceAll('-', '_')}`
