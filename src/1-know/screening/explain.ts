import type { Entry, NameUse } from '../lists/entry.ts'
import type { Name, Part, Role, Token } from '../names/name.ts'
import { align } from './align.ts'
import { compare, weightsFor } from './compare.ts'
import type { Link } from './link.ts'
import type { ListedSubject } from './listed.ts'
import { METHOD } from './method.ts'
import { PARTICULARS, type ParticularKind } from './particulars.ts'
import { scoreOf } from './score.ts'
import {
  BRANCH,
  boundName,
  branches,
  type Comparison,
  chances,
  KINDS_DIFFER,
  personal,
  type Subject,
  sortsDiffer,
  UNCERTAIN,
} from './subject.ts'

/**
 * Why a candidate has its score, as data: the pieces of evidence, each with its share in hundredths of a logit (above zero speaks for,
 * below against). `start` is where the sum begins, `bound` takes it back to the most that a name alone can say, `chance` is what many names
 * say against. Sentences are made of it at the edge, in the reader's language.
 */
export type Why =
  | { readonly kind: 'name'; readonly asked: string; readonly listed: string; readonly use: NameUse; readonly share: number }
  /** `parts` where both sources label the words and not alike: what is a given name here is a family name there. */
  | {
      readonly kind: 'words'
      readonly asked: string
      readonly listed: string
      readonly likeness: Link['likeness']
      readonly far: number
      readonly parts?: { readonly asked: Part; readonly listed: Part }
    }
  | { readonly kind: 'unmatched'; readonly side: 'asked' | 'listed'; readonly word: string; readonly role: Role }
  /** A title, article, legal form or small word, which is no word of the comparison. */
  | { readonly kind: 'set-aside'; readonly side: 'asked' | 'listed'; readonly word: string; readonly role: Role }
  /** A name of more words than are compared. */
  | { readonly kind: 'cut'; readonly side: 'asked' | 'listed' }
  | {
      readonly kind: 'start' | 'bound' | 'chance' | 'contradiction' | 'omission' | 'numbers' | 'legal-form' | 'order' | 'spelling'
      readonly share: number
    }
  | {
      readonly kind: 'particular'
      readonly what: ParticularKind
      readonly outcome: string
      readonly share: number
      readonly detail?: string
    }
  /** The first names of two bodies differ in a place alone. */
  | { readonly kind: 'branch'; readonly share: number }
  /** One is a person, the other is not. */
  | { readonly kind: 'sorts-differ'; readonly share: number }
  | { readonly kind: 'unknown'; readonly what: ParticularKind; readonly side: 'asked' | 'listed' | 'both' }
  | { readonly kind: 'would-change'; readonly what: string; readonly score: number; readonly match: boolean }
  | { readonly kind: 'method'; readonly method: string; readonly threshold: number; readonly total: number }

/** Explains a comparison. All shares, with `start` where the sum begins, add up to the total. */
export function whyOf(subject: Subject, entry: Entry, listed: ListedSubject, comparison: Comparison, threshold: number): readonly Why[] {
  const asked = subject.names[comparison.left] as Name
  const name = listed.names[comparison.right] as Name
  const use = entry.names[listed.named[comparison.right] as number]?.use ?? 'primary'
  return [
    { kind: 'name', asked: asked.text, listed: name.text, use, share: comparison.names.common },
    ...wordsOf(asked, name),
    ...sharesOf(comparison, -chances(subject, listed)),
    ...comparison.particulars.map(
      (each): Why => ({
        kind: 'particular',
        what: each.kind,
        outcome: each.outcome,
        share: each.share,
        ...(each.detail === undefined ? {} : { detail: each.detail }),
      }),
    ),
    ...(comparison.names.total > 0 && branches(subject, listed) !== 0 ? [{ kind: 'branch', share: BRANCH } as const] : []),
    ...(sortsDiffer(subject, listed) ? [{ kind: 'sorts-differ', share: KINDS_DIFFER } as const] : []),
    ...unknowns(subject, listed),
    ...wouldChange(subject, listed, comparison, threshold),
    { kind: 'method', method: METHOD, threshold, total: comparison.total },
  ]
}

function wordsOf(asked: Name, listed: Name): Why[] {
  const { links, left, right } = align(asked, listed)
  const said = (tokens: readonly Token[], from: number, count: number) =>
    tokens
      .slice(from, from + count)
      .map((token) => token.text)
      .join(' ')
  return [
    ...[...links]
      .sort((a, b) => a.left - b.left)
      .map(
        (link): Why => ({
          kind: 'words',
          asked: said(asked.tokens, link.left, link.lefts),
          listed: said(listed.tokens, link.right, link.rights),
          likeness: link.likeness,
          far: link.far,
          ...partsApart(asked.tokens[link.left] as Token, listed.tokens[link.right] as Token),
        }),
      ),
    ...unmatched(asked, left, 'asked'),
    ...unmatched(listed, right, 'listed'),
    ...setAside(asked, 'asked'),
    ...setAside(listed, 'listed'),
  ]
}

const partsApart = ({ part: asked }: Token, { part: listed }: Token) =>
  asked === null || listed === null || asked === listed ? {} : { parts: { asked, listed } }

const setAside = (name: Name, side: 'asked' | 'listed'): Why[] => [
  ...name.others.map((token): Why => ({ kind: 'set-aside', side, word: token.text, role: token.role })),
  ...(name.cut ? [{ kind: 'cut', side } as const] : []),
]

const unmatched = (name: Name, taken: number, side: 'asked' | 'listed'): Why[] =>
  name.tokens.flatMap((token, i): Why[] =>
    (taken & (1 << i)) !== 0 ? [] : [{ kind: 'unmatched', side, word: token.text, role: token.role }],
  )

function sharesOf({ names }: Comparison, chance: number): Why[] {
  const { common, spelling, contradicted, missing, numbers, forms, order, total } = names
  const shares = [
    ['start', total - common - spelling - contradicted - missing - numbers - forms - order],
    ['spelling', names.spelling],
    ['contradiction', names.contradicted],
    ['omission', names.missing],
    ['numbers', names.numbers],
    ['legal-form', names.forms],
    ['order', names.order],
    ['bound', boundName(total) - total],
    ['chance', chance],
  ] as const
  return shares.flatMap(([kind, share]): Why[] => (share === 0 ? [] : [{ kind, share }]))
}

const KINDS = ['birth', 'country', 'gender', 'identifier'] as const
function unknowns(a: Subject, b: Subject): Why[] {
  const isPerson = personal(a, b)
  const said = (subject: Subject, what: ParticularKind): boolean =>
    (what === 'birth' ? subject.births : what === 'country' ? subject.countries : what === 'gender' ? subject.genders : subject.identifiers)
      .length > 0
  return KINDS.flatMap((what): Why[] => {
    if (!isPerson && (what === 'birth' || what === 'gender')) return []
    const [asked, listed] = [said(a, what), said(b, what)]
    if (asked && listed) return []
    return [{ kind: 'unknown', what, side: asked ? 'listed' : listed ? 'asked' : 'both' }]
  })
}

/** What one thing, were it known, would change: whether another birth date, or the same identifier, turns the answer. */
function wouldChange(subject: Subject, listed: Subject, comparison: Comparison, threshold: number): Why[] {
  const base = comparison.total
  const isPerson = personal(subject, listed)
  const tries: readonly (readonly [string, number, boolean])[] = [
    ['another-birth-date', PARTICULARS.birthFar, subject.births.length === 0 && listed.births.length > 0],
    ['same-birth-date', PARTICULARS.birthDay, subject.births.length === 0 && listed.births.length > 0],
    [
      'another-country',
      isPerson ? PARTICULARS.countryOther : PARTICULARS.countryOtherBody,
      subject.countries.length === 0 && listed.countries.length > 0,
    ],
    ['same-identifier', PARTICULARS.identifier, subject.identifiers.length === 0 && listed.identifiers.length > 0],
  ]
  return tries.flatMap(([what, share, open]): Why[] => {
    const score = Math.min(what.startsWith('same') ? 10_000 : UNCERTAIN, scoreOf(base + share))
    const match = score >= threshold
    return open && match !== comparison.score >= threshold ? [{ kind: 'would-change', what, score, match }] : []
  })
}

/** The score of two names alone, capped as in `judged`: what `pairs` gives. */
export function nameScore(a: Name, b: Name): number {
  return Math.min(UNCERTAIN, scoreOf(boundName(compare(a, b, align(a, b), weightsFor(a, b)).total)))
}
