import type { KindName } from '#know/kinds.ts'
import type { Say } from '../words/words.tsx'

const KINDS = [
  ...(['person', 'community_leader', 'state_body', 'international_organisation', 'armed_group', 'militia', 'criminal_network'] as const),
  ...(['company', 'security_company', 'aid_organisation', 'rights_organisation', 'civil_body'] as const),
] as const satisfies readonly KindName[]

/** The kinds a party can be of; the abstract ones only gather others. */
export const PARTY_KINDS: readonly (typeof KINDS)[number][] = KINDS

/** What a kind of party is called. */
export function partyKind(say: Say, kind: string): string {
  const known = KINDS.find((one) => one === kind)
  return known === undefined ? kind : say(`kind.${known}`)
}
