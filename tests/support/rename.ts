/**
 * Rewrites a worked case with other names for everything that is only a name: instruments, clauses, issuers, orders, parties,
 * zones, sites, lists, regimes, events, duties, roles of approvers, tags, items, purposes, legs and lines.
 *
 * It walks the written form place by place, because the same word may be a name in one place and a word of the law in another
 * (a party may be called HOUSE, and so is the house's own order). What it does not know it leaves as it is, damage included.
 */
import { ROLES } from '#bound/act/act.ts'
import { HOUSE_ORDER } from '#bound/law/instrument.ts'

type Doc = Readonly<Record<string, unknown>>
type Turn = (value: unknown) => unknown

/** What may stand where a condition or a fact names whom it is about, and is no name. */
const WHOM: readonly string[] = [...ROLES, 'act', 'cites', 'party']
/** What facts can say that the conditions read by name. */
const SAYINGS = [
  'approved',
  'consent',
  'notice',
  'coordination',
  'edition',
  'duty',
  'usage',
  'position',
  'part-of',
  'splinter-of',
  'occurred',
  'open-breach',
  'vetted',
  'provider-class',
  'unit',
  'commander',
  'succeeds',
  'interest',
  'channel',
  'verification',
  'hs',
  'end-use-certificate',
  'received',
  'authenticated',
  'signatory-in-office',
  'reused',
  'letterhead',
  'covers',
  'breached',
  'red-flag',
  'red-flags-reviewed',
  'denial',
  'denials-searched',
  'goods',
  'consultation',
  'nationality',
  'seat',
  'member-of',
  'same-as',
]
/** Sayings that go on with a name, and those that go on with a word of the law: a currency, a kind of act. */
const SAYINGS_OF_NAMES = [
  'match:',
  'open-breach:',
  'vetted:',
  'assessed:',
  'certificate:',
  'searched:',
  'classified:',
  'flag-resolved:',
  'splinter-review:',
]
const SAYINGS_OF_WORDS = ['rate:', 'informed-of-']
/** Facts whose value is a name. */
const VALUES_ARE_NAMES = [
  ...['part-of', 'splinter-of', 'provider-class', 'unit', 'commander', 'succeeds', 'interest'],
  ...['end-use-certificate', 'reused', 'red-flag', 'denial', 'same-as'],
]
/** Facts whose value is names, perhaps after a word that says whether these are all. */
const TIES = ['nationality', 'seat', 'member-of']
/** Of lists of codes: `HS` stands for the Harmonized System, and codes are words of the law. */
const HARMONIZED = 'HS'

const isDoc = (x: unknown): x is Doc => typeof x === 'object' && x !== null && !Array.isArray(x)
const each =
  (turn: Turn): Turn =>
  (x) =>
    Array.isArray(x) ? x.map(turn) : turn(x)
const keyed = (x: unknown, turn: Turn): unknown =>
  isDoc(x) ? Object.fromEntries(Object.entries(x).map(([key, value]) => [turn(key), value])) : x

/** A copy of `doc` with the values under some keys turned; the rest stays. */
const turned = (doc: unknown, turns: Readonly<Record<string, Turn>>): unknown =>
  isDoc(doc)
    ? Object.fromEntries(Object.entries(doc).map(([key, value]) => [key, Object.hasOwn(turns, key) ? turns[key]?.(value) : value]))
    : doc

/** Rewrites cases with `fresh(name)` for each name. `name` is one name; a clause ref is two. */
export class Renaming {
  readonly #fresh: (name: string) => string

  constructor(fresh: (name: string) => string) {
    this.#fresh = fresh
  }

  /** One name. Text of blanks and what is no text stay. */
  readonly name: Turn = (x) => (typeof x === 'string' && x.trim() !== '' ? this.#fresh(x) : x)
  /** `INSTRUMENT/clause`, or a name alone. */
  readonly ref: Turn = (x) => (typeof x === 'string' ? x.split('/').map(this.name).join('/') : x)
  readonly #whom: Turn = (x) => (typeof x === 'string' && WHOM.includes(x) ? x : this.ref(x))
  readonly #order: Turn = (x) => (x === HOUSE_ORDER ? x : this.name(x))

  readonly #says: Turn = (x) => {
    if (typeof x !== 'string' || SAYINGS.includes(x) || SAYINGS_OF_WORDS.some((start) => x.startsWith(start))) return x
    const start = SAYINGS_OF_NAMES.find((one) => x.startsWith(one))
    return start === undefined ? this.name(x) : start + this.name(x.slice(start.length))
  }

  #dimension(x: unknown): unknown {
    return isDoc(x) ? turned(x, { not: each(this.#named) }) : each(this.#named)(x)
  }

  /** A name, a code of a list, or `INSTRUMENT/designated:MEASURE`, of which the instrument alone is a name. */
  readonly #named: Turn = (x) => {
    const [, instrument, rest] = typeof x === 'string' ? (/^(.+)(\/designated(?::.*)?)$/.exec(x) ?? []) : []
    return instrument === undefined ? this.goods(x) : `${this.name(instrument)}${rest}`
  }
  readonly #list: Turn = (x) => (x === HARMONIZED ? x : this.name(x))
  /** A name, or `LIST:CODE`, of which the list is a name and the code is not. */
  readonly goods: Turn = (x) => {
    const [list, code] = typeof x === 'string' ? x.split(':') : []
    return code === undefined ? this.name(x) : `${this.#list(list)}:${code}`
  }
  readonly #covers: Turn = (x) => (x === 'item' ? x : this.name(x))

  readonly #about: Turn = (x) => {
    const names = Object.fromEntries(
      ['actor', 'counterpart', 'end_user', 'party', 'item', 'purpose', 'place'].map((key) => [key, (d: unknown) => this.#dimension(d)]),
    )
    return turned(x, names)
  }

  readonly #condition: Turn = (x) => {
    const whom = this.#whom
    return turned(x, {
      not: (inner) => this.#condition(inner),
      fact: (c) => turned(c, { of: whom, is: this.#says }),
      vetted: (c) => turned(c, { whom, regime: this.name }),
      screened: (c) => turned(c, { who: whom, list: this.name }),
      approved: (c) => turned(c, { role: this.name, independent_of: each(whom) }),
      notified: (c) => turned(c, { whom }),
      consented: (c) => turned(c, { by: whom }),
      coordinated: (c) => turned(c, { with: whom }),
      'agreement-in-force': (c) => turned(c, { agreement: this.name }),
      'no-open-breach': (c) => turned(c, { by: whom, gravity: this.name }),
      reported: (c) => turned(c, { by: whom }),
      'in-zone': (c) => turned(c, { zones: each(this.name) }),
      distance: (c) => turned(c, { from: this.name }),
      'provider-class': (c) => turned(c, { who: whom, any_of: each(this.name) }),
      assessed: (c) => turned(c, { whom, dimension: this.name }),
      corroborated: (c) => turned(c, { of: whom, is: this.#says }),
      verified: (c) => turned(c, { of: whom }),
      'certificate-valid': (c) => turned(c, { of: whom, scheme: this.name, services: each(this.name) }),
      'channel-authenticated': (c) => turned(c, { with: whom }),
      'search-completed': (c) => turned(c, { of: whom, where: this.name }),
      'conflict-free': (c) => turned(c, { with: each(whom) }),
      purpose: (c) => turned(c, { any_of: each(this.name) }),
      item: (c) => turned(c, { list: this.#list }),
      curriculum: (c) => turned(c, { subjects: each(this.name) }),
      'end-use-certificate': (c) => turned(c, { whom, covers: each(this.#covers) }),
      'flags-resolved': (c) => turned(c, { who: whom }),
      'denials-consulted': (c) => turned(c, { whom }),
    })
  }

  readonly #clause: Turn = (x) => {
    const empowers = isDoc(x) && x.effect === 'empower'
    return turned(x, {
      id: this.name,
      about: this.#about,
      tags: each(this.name),
      not_applicable: each((n) => turned(n, { about: this.#about })),
      defer: each(this.ref),
      any: each(this.#condition),
      if: each(this.#condition),
      lifts: each((l) => (isDoc(l) ? turned(l, { tag: this.name, issuer: this.name }) : this.ref(l))),
      by: this.name,
      to: empowers ? (to) => to : this.name,
      trigger: (t) => turned(t, { overdue: this.ref }),
      who: this.name,
      over: each(this.name),
    })
  }

  readonly #instrument: Turn = (x) => {
    const clauses = each(this.#clause)
    return turned(x, {
      id: this.name,
      order: this.#order,
      issuer: this.name,
      ends_on: this.name,
      rests_on: each(this.name),
      parties: each(this.name),
      envelope: this.#about,
      designations: each((d) => turned(d, { id: this.name, party: this.name })),
      regime: (r) => turned(r, { id: this.name }),
      clauses,
      versions: each((v) => turned(v, { clauses })),
    })
  }

  readonly #fact: Turn = (x) => {
    const is = isDoc(x) && typeof x.is === 'string' ? x.is : ''
    const keep: Turn = (value) => value
    return turned(x, {
      of: is.startsWith('rate:') ? keep : this.#whom,
      is: this.#says,
      value: is.startsWith('certificate:')
        ? this.#services
        : is.startsWith('flag-resolved:')
          ? this.name
          : is === 'goods'
            ? this.goods
            : is === 'covers'
              ? this.#parted(', ')
              : TIES.includes(is)
                ? this.#ties
                : is === 'received' || is === 'authenticated'
                  ? this.#parted(' through ')
                  : VALUES_ARE_NAMES.includes(is)
                    ? (v) => (v === 'none' ? v : this.name(v))
                    : keep,
      id: this.name,
      by: this.name,
      role: this.name,
      entries: each((e) => turned(e, { id: this.name })),
    })
  }

  /** `only A, B`, `not A`, `A`, `none`. */
  readonly #ties: Turn = (x) => {
    const [, word = '', names] = typeof x === 'string' && x !== 'none' ? (/^(only |not |)(.+)$/.exec(x) ?? []) : []
    return names === undefined ? x : `${word}${names.split(', ').map(this.name).join(', ')}`
  }

  /** `CLERK-1 through post`, `pumps, no-re-export`: names parted by a word or mark. */
  #parted(by: string): Turn {
    return (x) => (typeof x === 'string' ? x.split(by).map(this.name).join(by) : x)
  }

  readonly #controlList: Turn = (x) => turned(x, { list: this.name, issuer: this.name, order: this.#order })

  /** `valid: escort, site`: what a certificate is for are names. */
  readonly #services: Turn = (x) =>
    typeof x === 'string' ? x.replace(/(?<=^valid: ).*/, (all) => all.split(', ').map(this.name).join(', ')) : x

  #place(x: unknown): unknown {
    return turned(x, { in: each(this.name), maybe: each(this.name), distance: (d) => keyed(d, this.name) })
  }

  readonly #act: Turn = (x) => {
    const place: Turn = (p) => this.#place(p)
    const plurals = ['counterparts', 'end_users', 'intermediaries', 'beneficiaries']
    const roles = Object.fromEntries([...ROLES, ...plurals].map((role) => [role, each(this.name)]))
    return turned(x, {
      ...roles,
      asked_by: this.name,
      advised_by: each(this.name),
      purpose: this.name,
      place,
      legs: each((l) => turned(l, { id: this.name, place })),
      lines: each((l) => turned(l, { id: this.name, item: this.name, origin: this.name })),
      under: this.ref,
      cites: each(this.name),
      subjects: each(this.name),
    })
  }

  #nexus(x: unknown): unknown {
    const names = Object.fromEntries(['place', 'origin', 'nationality', 'seat', 'member_of'].map((key) => [key, each(this.name)]))
    return turned(x, { role_is: this.#says, ...names })
  }

  #orders(x: unknown): unknown {
    const read = keyed(x, this.#order)
    if (!isDoc(read)) return read
    return Object.fromEntries(Object.entries(read).map(([id, order]) => [id, turned(order, { nexus: each((n) => this.#nexus(n)) })]))
  }

  #expect(x: unknown): unknown {
    const part: Turn = (key) => (typeof key === 'string' ? key.replace(/[^ /+]+/g, (one) => String(this.name(one))) : key)
    const parts: Turn = (p) =>
      Array.isArray(p) ? p.map((one) => turned(one, { line: this.name, counterpart: this.name, leg: this.name })) : keyed(p, part)
    const mentions = each(this.ref)
    const also = each((a) => turned(a, { must_mention: mentions }))
    return turned(x, { orders: (o) => keyed(o, this.#order), must_mention: mentions, must_not_mention: mentions, parts, also })
  }

  /** The case under other names, its own id left. It stands by itself: nothing in it may still point into a library. */
  case(one: Doc): Doc {
    return turned(one, {
      orders: (o) => this.#orders(o),
      rulebook: each(this.#instrument),
      control_lists: each(this.#controlList),
      facts: each(this.#fact),
      act: this.#act,
      expect: (e) => this.#expect(e),
    }) as Doc
  }
}

/** The case with everything that points into the library put in its place. */
export function standing(one: Doc, library: Doc): Doc {
  const splice = (items: unknown): unknown =>
    Array.isArray(items)
      ? items.flatMap((item) => (isDoc(item) && typeof item.use === 'string' ? [library[item.use]].flat() : [item]))
      : items
  return turned(one, { rulebook: splice, control_lists: splice, facts: splice }) as Doc
}

const DATE = /^(\d{4})(-\d\d-\d\d(?:T.*)?)$/

/** The case some years later: every date and time of it, wherever it stands. */
export function later(x: unknown, years: number): unknown {
  if (typeof x === 'string') return x.replace(DATE, (_, year: string, rest: string) => `${Number(year) + years}${rest}`)
  if (Array.isArray(x)) return x.map((one) => later(one, years))
  return isDoc(x) ? Object.fromEntries(Object.entries(x).map(([key, value]) => [key, later(value, years)])) : x
}
