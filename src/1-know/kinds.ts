/**
 * What sorts of party there are. This table is data for a subject expert to read and change: reading, forms and reports all
 * follow it. A label lives in the catalogues under `kind.<name>`. `asks` lists what a dossier of this kind should be able to say,
 * beyond what the kind it `is` asks already. A kind is a description and never a verdict on anyone's legality or standing.
 *
 * The kinds follow FollowTheMoney's LegalEntity family and the actor coding of UCDP, with the private providers of the Montreux Document.
 */
export interface Kind {
  readonly is?: string
  readonly asks: readonly string[]
  readonly note: string
  /** An abstract kind only gathers others; no party is of it directly. */
  readonly abstract?: true
}

export const KINDS = {
  party: {
    abstract: true,
    asks: ['active_in', 'languages', 'contact', 'part_of'],
    note: 'Anyone who can act or be acted upon.',
  },
  person: {
    is: 'party',
    asks: ['birth_date', 'nationality', 'role'],
    note: 'One human being. Never collected for, nor given to, targeting.',
  },
  community_leader: {
    is: 'person',
    asks: ['community', 'chosen_by', 'speaks_for'],
    note: 'Someone a community turns to. How they were chosen matters more than any title.',
  },
  body: {
    abstract: true,
    is: 'party',
    asks: ['founded', 'ended', 'leadership', 'structure', 'splinter_of'],
    note: 'Any group or organisation. Whom to address follows from its structure: one command, several, or elders.',
  },
  state_body: {
    is: 'body',
    asks: ['state', 'legal_basis', 'answers_to'],
    note: 'A ministry, force, unit, court or agency of a state.',
  },
  international_organisation: {
    is: 'body',
    asks: ['founding_instrument', 'members', 'privileges'],
    note: 'Made by states or by other such organisations through an instrument.',
  },
  armed_actor: {
    abstract: true,
    is: 'body',
    asks: ['command', 'strength', 'holds', 'backed_by', 'conduct_record', 'undertakings'],
    note: 'Uses or threatens armed force and is not a state body.',
  },
  armed_group: {
    is: 'armed_actor',
    asks: ['political_wing', 'aims', 'agreements'],
    note: 'An organised group with a command and aims of its own, such as a party to an armed conflict.',
  },
  militia: {
    is: 'armed_actor',
    asks: ['raised_by', 'fights_for', 'community'],
    note: 'Raised by or for a community, a patron or a state without being part of its forces.',
  },
  criminal_network: {
    is: 'armed_actor',
    asks: ['trades', 'routes', 'protected_by'],
    note: 'Held together by gain. The finding needs graded claims like any other.',
  },
  company: {
    is: 'body',
    asks: ['registered_in', 'register_number', 'owners', 'directors', 'lines_of_business'],
    note: 'Trades under a registration. That it fronts for someone is a claim about it, not a kind.',
  },
  security_company: {
    is: 'company',
    asks: ['licence', 'code_of_conduct', 'certificate', 'weapons', 'clients', 'complaints_channel'],
    note: 'Sells protection or armed services under contract.',
  },
  civil_organisation: {
    abstract: true,
    is: 'body',
    asks: ['registered_in', 'funders', 'principles'],
    note: 'Works for others without arms and without profit.',
  },
  aid_organisation: {
    is: 'civil_organisation',
    asks: ['sectors', 'access_agreements', 'provider_class'],
    note: 'Brings relief. Its contacts are held apart from everything else.',
  },
  rights_organisation: {
    is: 'civil_organisation',
    asks: ['documents', 'represents'],
    note: 'Documents, defends or represents. Its witnesses are protected by their own consent.',
  },
  civil_body: {
    is: 'civil_organisation',
    asks: ['community', 'speaks_for'],
    note: 'A council, association, congregation, union or movement of citizens.',
  },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS

const table: Readonly<Record<KindName, Kind>> = KINDS

/** Every kind, in the order of the table. */
export const kindNames = Object.keys(KINDS) as KindName[]

/** The kinds a party can be of: all but the abstract ones. */
export const chosenKinds: readonly KindName[] = kindNames.filter((name) => table[name].abstract !== true)

/** Whether a text names a kind. */
export const isKindName = (text: unknown): text is KindName => typeof text === 'string' && Object.hasOwn(KINDS, text)

/** A kind and all it is, nearest first: `security_company`, `company`, `body`, `party`. */
export function lineOf(kind: KindName): KindName[] {
  const { is } = table[kind]
  return isKindName(is) ? [kind, ...lineOf(is)] : [kind]
}

/** Whether one kind is another, itself included. */
export const isKindOf = (kind: KindName, ancestor: KindName): boolean => lineOf(kind).includes(ancestor)

/** Everything a dossier of this kind is asked for, the most general first. */
export const asksOf = (kind: KindName): string[] =>
  lineOf(kind)
    .reverse()
    .flatMap((name) => table[name].asks)
