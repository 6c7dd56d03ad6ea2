import type { Measure } from './entry.ts'

/**
 * What a programme of a list brings, as data. `basis` tells where the row is from: `recalled` is known from the law named but was not
 * read again when the table was written, so a rule pack that two people have attested decides and not this table; `stated` is what the
 * list itself says in every edition. A programme that is not here brings `unstated`, which asks for a person and frees no one.
 */
export interface Programme {
  readonly measures: readonly Measure[]
  /** The act it rests on. */
  readonly act: string
  readonly basis: 'recalled' | 'stated'
}

const recalled = (act: string, ...measures: Measure[]): Programme => ({ measures, act, basis: 'recalled' })

/** By the UN list's `UN_LIST_TYPE`. A travel ban binds persons only; the reader leaves it out for entities. */
export const UN_PROGRAMMES: Readonly<Record<string, Programme>> = {
  'Al-Qaida': recalled('S/RES/2368 (2017) para. 1', 'asset-freeze', 'travel-ban', 'arms-embargo'),
  Taliban: recalled('S/RES/2255 (2015) para. 1', 'asset-freeze', 'travel-ban', 'arms-embargo'),
  Iraq: recalled('S/RES/1483 (2003) para. 23', 'asset-freeze'),
  DPRK: recalled('S/RES/1718 (2006) para. 8 (d) and (e)', 'asset-freeze', 'travel-ban'),
  Iran: recalled('S/RES/2231 (2015) annex B', 'asset-freeze', 'travel-ban'),
  DRC: recalled('S/RES/2293 (2016) paras. 4 and 5', 'asset-freeze', 'travel-ban'),
  Libya: recalled('S/RES/1970 (2011) paras. 15 and 17', 'asset-freeze', 'travel-ban'),
  Somalia: recalled('S/RES/1844 (2008) paras. 1, 3 and 7', 'asset-freeze', 'travel-ban', 'arms-embargo'),
  Sudan: recalled('S/RES/1591 (2005) para. 3 (d) and (e)', 'asset-freeze', 'travel-ban'),
  SouthSudan: recalled('S/RES/2206 (2015) paras. 9 and 12', 'asset-freeze', 'travel-ban'),
  CAR: recalled('S/RES/2399 (2018) paras. 9 and 16', 'asset-freeze', 'travel-ban'),
  Yemen: recalled('S/RES/2140 (2014) paras. 11 and 15; S/RES/2216 (2015) para. 14', 'asset-freeze', 'travel-ban', 'arms-embargo'),
  Haiti: recalled('S/RES/2653 (2022) paras. 3, 6 and 11', 'asset-freeze', 'travel-ban', 'arms-embargo'),
  GB: recalled('S/RES/2048 (2012) para. 4 (Guinea-Bissau)', 'travel-ban'),
  Mali: recalled('S/RES/2374 (2017) paras. 1 and 4; ended by S/RES/2690 (2023)', 'unstated'),
  Lebanon: recalled('S/RES/1636 (2005) para. 3 (a)', 'asset-freeze', 'travel-ban'),
}

/** Programmes of the United States that do not block, of use for the lists of parties that are not blocked. */
export const US_NOT_BLOCKING: Readonly<Record<string, Programme>> = {
  'NS-PLC': recalled('31 CFR 594.520, 597 (Palestinian Legislative Council)', 'transaction-ban'),
  'NS-ISA': recalled('Iran Sanctions Act of 1996 sec. 6', 'unstated'),
  '561-RELATED': recalled('31 CFR 561 (correspondent accounts)', 'transaction-ban'),
  'CMIC-EO13959': recalled('Executive Order 13959 as amended by 14032 (securities)', 'sectoral'),
  'CCMC-EO13959': recalled('Executive Order 13959 (securities)', 'sectoral'),
}

/** By the source of the Consolidated Screening List, by the short form in its brackets. */
export const US_SOURCES: Readonly<Record<string, Programme>> = {
  SDN: recalled('31 CFR chapter V', 'asset-freeze'),
  SSI: recalled('31 CFR 589, directives under Executive Order 13662', 'sectoral'),
  CMIC: recalled('Executive Order 13959 as amended by 14032', 'sectoral'),
  'NS-MBS List': recalled('menu-based sanctions: see the entry', 'unstated'),
  FSE: recalled('Executive Order 13608', 'transaction-ban'),
  CAP: recalled('correspondent or payable-through accounts', 'transaction-ban'),
  PLC: recalled('31 CFR 594.520, 597', 'transaction-ban'),
  ISA: recalled('Iran Sanctions Act of 1996 sec. 6', 'unstated'),
  EL: recalled('15 CFR 744.11, 744.16, supplement 4 to part 744', 'export-licence'),
  DPL: recalled('15 CFR 764.3 (a) (2), 766.25', 'transaction-ban'),
  UVL: recalled('15 CFR 744.15', 'export-licence'),
  MEU: recalled('15 CFR 744.21', 'export-licence'),
  DTC: recalled('22 CFR 127.7', 'debarment'),
  ISN: recalled('nonproliferation determinations, each with its own measures', 'unstated'),
}

/** By the country or ground that the Canadian autonomous list gives. Freezing is by the prohibition on dealing in property. */
export const CA_PROGRAMME: Programme = recalled('Special Economic Measures Act, S.C. 1992, c. 17; S.C. 2017, c. 21', 'asset-freeze')

/** Ships in a Canadian schedule are under a ban on services and on calling at ports and not a freeze. */
export const CA_SHIPS: Programme = recalled('Special Economic Measures (Russia) Regulations, schedule 1.1', 'transaction-ban')

/** The European list of persons under financial sanctions: freezing and making nothing available. */
export const EU_PROGRAMME: Programme = recalled('Regulation named in the entry', 'asset-freeze')

/** The list that the United Kingdom kept until January 2026 of those under financial sanctions. */
export const OFSI_PROGRAMME: Programme = recalled('Sanctions and Anti-Money Laundering Act 2018 sec. 3', 'asset-freeze')

const WORDS: readonly (readonly [RegExp, Measure])[] = [
  [/asset[- ]?s? freeze|freez|blocking|fund|economic resources/i, 'asset-freeze'],
  [/arms (?:embargo|and related)|military (?:goods|equipment)/i, 'arms-embargo'],
  [/travel ban|immigration|admission|entry (?:into|ban)|visa/i, 'travel-ban'],
  [/sectoral|securities|capital market|directive|investment|charter|trust services/i, 'sectoral'],
  [/export|dual[- ]use|licen[cs]e/i, 'export-licence'],
  [/director disqualification|debar/i, 'debarment'],
  [/transaction|dealing|port|specified ship|crew|flag|correspondent|internet services|transport/i, 'transaction-ban'],
  [/notice|wanted|interpol/i, 'notice'],
]

/**
 * The measures that a list says in words, such as `Asset freeze|Travel Ban`. A part that we cannot sort is `unstated`, beside those that
 * we can: it must not vanish behind them.
 */
export function measuresIn(text: string): Measure[] {
  const found = new Set<Measure>()
  for (const part of text.split(/[|;,]/)) {
    if (part.trim() === '') continue
    const sorted = WORDS.filter(([words]) => words.test(part)).map(([, measure]) => measure)
    for (const measure of sorted.length > 0 ? sorted : (['unstated'] as const)) found.add(measure)
  }
  return found.size > 0 ? [...found] : ['unstated']
}
