/** Tells a played scenario so that someone who never saw its file can follow the story, within a hundred columns. */
import type { Account, Difference, Filed, Mark, Outcome, StepAccount } from '#answer/play/account.ts'
import { leading } from '#answer/play/marks.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import type { Reason } from '#bound/determine/reasons.ts'
import { type Instant, writeInZone } from '#ground/instant.ts'
import { type Locale, type MessageId, say, type Values } from '#ground/say.ts'
import type { Claim } from '#know/claim.ts'
import { writeGrade } from '#know/grade.ts'
import { tellMoment, tellSpan } from '../tell/figures.ts'
import { tellReason } from '../tell/reason.ts'
import { watchLines } from './play-watch-lines.ts'
import { visible } from './refusal-line.ts'

const COLUMNS = 100
const DATE_COLUMNS = 10
const WORD_COLUMNS = 13
/** Where the text of a step begins: date, blank, mark, blank, word. */
const MARGIN = DATE_COLUMNS + 3 + WORD_COLUMNS

/** `reasons` tells every reason and not only the one that decides; `differing` leaves out the steps that are as expected. */
export interface Telling {
  readonly reasons: boolean
  readonly differing: boolean
}

/** The lines of the whole account: what it is about, each step, and the tally. */
export function playLines(account: Account, locale: Locale, telling: Telling): string[] {
  const teller = new Teller(account.scenario, locale, telling)
  const told = telling.differing ? account.steps.filter((one) => one.differences.length > 0) : account.steps
  return [...teller.head(), ...told.flatMap((one) => ['', ...teller.step(one)]), '', teller.tally(account)]
}

class Teller {
  readonly #scenario: Scenario
  readonly #locale: Locale
  readonly #telling: Telling

  constructor(scenario: Scenario, locale: Locale, telling: Telling) {
    this.#scenario = scenario
    this.#locale = locale
    this.#telling = telling
  }

  #say(id: MessageId, values: Values = {}): string {
    return say(this.#locale, id, values)
  }

  head(): string[] {
    const { title, about, house, zone, sources } = this.#scenario
    const listed = Object.entries(sources).flatMap(([key, what]) => wrapped(this.#say('play.head.source', { key, what }), 4, 2))
    return [
      visible(title),
      '',
      ...wrapped(about, 2),
      '',
      ...wrapped(this.#say('play.head.house', { house, zone }), 2),
      ...wrapped(this.#say('play.head.sources'), 2),
      ...listed,
      ...wrapped(this.#say('play.head.marks'), 2),
    ]
  }

  /** Date and time on the left, the mark and the answer beside them, the story on the right. */
  step(account: StepAccount): string[] {
    const { step, outcome, differences } = account
    const [date = '', clock = ''] = this.#local(step.at)
    const mark = differences.length > 0 ? '✗' : step.expected === null ? '·' : '✓'
    const left = [`${date} ${mark} ${this.#word(outcome).padEnd(WORD_COLUMNS)}`, clock.padStart(DATE_COLUMNS).padEnd(MARGIN)]
    const right = [
      ...wrap(step.says, COLUMNS - MARGIN),
      ...this.#outcome(outcome).flatMap((line) => hanging(line, COLUMNS - MARGIN)),
      ...this.#marks(account.marks).flatMap((line) => hanging(line, COLUMNS - MARGIN)),
      ...(step.cites === null ? [] : hanging(this.#say('play.cites', { cites: step.cites }), COLUMNS - MARGIN)),
      ...differences.flatMap((one) => hanging(this.#difference(one), COLUMNS - MARGIN)),
    ].map(visible)
    const height = Math.max(left.length, right.length)
    return Array.from({ length: height }, (_, i) => `${left[i] ?? ' '.repeat(MARGIN)}${right[i] ?? ''}`.trimEnd())
  }

  tally({ steps, expectations, differing }: Account): string {
    const counts = this.#say('play.tally', { steps: steps.length, expectations })
    if (differing.length === 0) return this.#say('play.tally.all', { counts })
    return this.#say('play.tally.some', { counts, count: differing.length, steps: differing.join(', ') })
  }

  /** The local date and time of a moment in the scenario's zone. */
  #local(at: Instant): string[] {
    return writeInZone(at, this.#scenario.zone).slice(0, 16).split('T')
  }
  #moment(at: Instant): string {
    return tellMoment(at, this.#scenario.zone, this.#locale)
  }

  #word(outcome: Outcome): string {
    if (outcome.sort !== 'answered') return this.#say(`play.did.${outcome.sort}`)
    if (outcome.performed === true) return this.#say('play.did.performed')
    return this.#say(`play.verdict.${outcome.determination.verdict}`)
  }

  #outcome(outcome: Outcome): string[] {
    switch (outcome.sort) {
      case 'filed':
        return outcome.items.map((item) => this.#filed(item))
      case 'noted':
        return [this.#say('play.noted', { what: this.#title(outcome.instrument) })]
      case 'learnt':
        return outcome.claims.map((claim) => this.#claim(claim, outcome.docket?.title ?? null))
      case 'answered':
        return this.#answered(outcome)
      case 'approved': {
        const { docket, role, value, discounted } = outcome
        const by = this.#scenario.offices.get(outcome.by)?.name ?? outcome.by
        const counts = this.#say(`play.counts.${discounted ?? 'yes'}`)
        return [this.#say('play.approved', { by, role, title: docket.title, value: value ? 'yes' : 'no', counts })]
      }
      case 'discharged':
        return [this.#say('play.discharged', { name: outcome.name, found: outcome.duty === null ? 'none' : 'some' })]
      case 'duties':
        return outcome.duties.length === 0
          ? [this.#say('play.duties.none')]
          : outcome.duties.map(({ duty, state }) => {
              const due = duty.due === null ? 'none' : this.#moment(duty.due)
              const values = { name: duty.name, duty: duty.duty, by: this.#party(duty.by), to: this.#party(duty.to ?? 'none') }
              return this.#say('play.duty', { ...values, due, state })
            })
      case 'instruments':
        return outcome.standings.map(({ id, phase, fallen }) =>
          this.#say('play.standing', {
            what: this.#title(id),
            phase: this.#say(`play.phase.${phase}`),
            fallen: fallen.join(', ') || 'none',
          }),
        )
      case 'recorded':
      case 'incident':
      case 'counted':
      case 'commitment':
        return watchLines(outcome, this.#locale, (office) => this.#scenario.offices.get(office)?.name ?? office)
      case 'claim': {
        const { of, is, finding } = outcome
        const views = finding.views.flatMap(({ value, supporting, uncounted }) =>
          [...supporting, ...uncounted].map(({ claim, counted }) =>
            this.#say('play.view', {
              value: String(value),
              origin: claim.origin,
              basis: claim.basis ?? 'none',
              grade: writeGrade(counted),
            }),
          ),
        )
        return [this.#say('play.claim', { of: this.#named(of), is, status: finding.status }), ...views]
      }
    }
  }

  #answered({ docket, determination, performed, created, at, known }: Extract<Outcome, { sort: 'answered' }>): string[] {
    const { reasons, orders, verdict } = determination
    const { legs, roles } = docket.act
    const from = Math.min(...legs.map((leg) => leg.from))
    const until = Math.max(...legs.map((leg) => leg.until ?? leg.from))
    const span = tellSpan(from, until, this.#scenario.zone, this.#locale)
    const actor = (roles.actor ?? []).map((id) => this.#party(id)).join(', ')
    const told = [this.#say('play.act', { actor, title: docket.title, span })]
    if (at !== known) told.push(this.#say('play.hindsight', { at: this.#moment(at), known: this.#moment(known) }))
    if (orders.length > 1) {
      for (const { order, verdict, blocking, carrying } of orders) {
        const first = blocking[0] ?? carrying[0]
        const reason = first === undefined ? '' : this.#reason(first)
        told.push(this.#say('play.order', { order, verdict: this.#say(`play.verdict.${verdict}`), reason }))
      }
    } else {
      const shown = this.#telling.reasons ? reasons : leading(determination)
      for (const reason of shown) told.push(this.#say('play.why', { reason: this.#reason(reason) }))
    }
    told.push(...this.#words(reasons[0]))
    if (performed === false) told.push(this.#say('play.not-performed', { verdict }))
    for (const { name, duty, by, due } of created) {
      const when = due === null ? 'none' : this.#moment(due)
      told.push(this.#say('play.created', { name, duty, by: this.#party(by), due: when }))
    }
    return told
  }

  /** The clause that decides in its own words; of one that nothing authorises, the permit that came nearest. */
  #words(reason: Reason | undefined): string[] {
    const ref = reason?.ref ?? reason?.misses[0]?.ref ?? ''
    const versions = this.#scenario.instruments.get(ref.split('/')[0] ?? '')?.versions ?? []
    const version = versions.find((one) => one.v === reason?.version) ?? versions[0]
    const words = version?.clauses?.find((clause) => clause.ref === ref)?.words ?? null
    return words === null || version === undefined
      ? []
      : [this.#say('play.words', { ref, version: versions.length > 1 ? String(version.v) : 'none', words })]
  }

  #reason(reason: Reason): string {
    return tellReason(reason, this.#locale, this.#scenario.zone)
  }

  #filed({ instrument, version }: Filed): string {
    const mark = this.#scenario.marks.get(instrument)
    const drafted = Object.entries(mark?.parts ?? {}).map(([part, basis]) => this.#say('play.mark.part', { part, basis }))
    const basis = [this.#say('play.basis', { basis: mark?.basis ?? 'none' }), ...drafted].join(', ')
    return this.#say('play.filed', {
      what: this.#title(instrument),
      version: version === null ? 'none' : String(version),
      basis,
      source: mark?.source ?? '',
    })
  }

  #claim({ of, is, value, basis, grade, source }: Claim, docket: string | null): string {
    const mark = this.#say('play.basis', { basis: basis ?? 'none' })
    const what = { of: this.#named(of), is, value: String(value), docket: docket ?? 'none' }
    return this.#say('play.learnt', { ...what, basis: mark, grade: writeGrade(grade), source })
  }

  /** What an answer rests on that was not read in its source, weakest word first. */
  #marks(marks: readonly Mark[]): string[] {
    const weak = marks.filter((mark) => mark.basis !== 'read')
    if (weak.length === 0) return []
    const told = [...Map.groupBy(weak, (mark) => mark.basis)].map(([basis, group]) => {
      const names = group.map((mark) => this.#mark(mark)).join(', ')
      return this.#say('play.mark', { basis: this.#say('play.basis', { basis }), names })
    })
    return [this.#say('play.marks', { marks: told.join('; ') })]
  }

  #mark({ sort, name }: Mark): string {
    return sort === 'act' ? this.#say('play.mark.act') : sort === 'act-part' ? this.#say('play.mark.act-part', { part: name }) : name
  }

  #difference({ what, name, expected, found }: Difference): string {
    return this.#say('play.difference', { what: this.#say(`play.differs.${what}`), name: name ?? 'none', expected, found })
  }

  /** An instrument by its id and title. */
  #title(id: string): string {
    const title = this.#scenario.instruments.get(id)?.title
    return title ? `${id} (${title})` : id
  }
  #party(id: string): string {
    return this.#scenario.parties.get(id)?.names[0]?.text ?? id
  }
  #named(id: string): string {
    return this.#scenario.places[id] ?? this.#scenario.events[id] ?? this.#party(id)
  }
}

/** The text in lines of at most `columns`, broken at plain blanks; a word that is longer stands alone. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \t\n]+/).filter((w) => w !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As `wrap`, with every line after the first set in by two. */
function hanging(text: string, columns: number): string[] {
  return wrap(text, columns - 2).map((line, i) => (i === 0 ? line : `  ${line}`))
}

function wrapped(text: string, indent: number, hang = 0): string[] {
  return wrap(text, COLUMNS - indent - hang).map((line, i) => ' '.repeat(i === 0 ? indent : indent + hang) + visible(line))
}
