/** The minutes of a joint committee: what was decided in the period, how, with what each component held and what the parties had said. */
import type { Situation } from '#answer/record/counted/situation.ts'
import type { Incident } from '#watch/incidents/incident.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import { tellMoment } from '../tell/figures.ts'
import { type Making, table } from './making.ts'
import { type Block, type Section, words } from './paper.ts'

/** One section on who sits in the committee, and one for each incident that was classified in the period. */
export function minutesOf({ now, period }: Situation, making: Making): readonly Section[] {
  const { tell } = making
  const decided = now.incidents.filter(({ joinedInto, steps: { classified } }) => {
    const at = classified === null || joinedInto !== null ? null : momentOf(classified.at)
    return at !== null && at >= period.from && at < period.until
  })
  const seats = now.mechanisms.flatMap(({ components, presides }) =>
    components.map((one) => [words(one.id), words(one.party), words(one.id === presides ? tell('paper.presides') : '–')]),
  )
  return [
    {
      heading: tell('paper.section.seats'),
      blocks: [table(making, ['paper.head.component', 'paper.head.party', 'paper.head.role'], seats)],
    },
    ...(decided.length === 0
      ? [{ heading: tell('paper.section.decisions'), blocks: [{ kind: 'words' as const, parts: words(tell('paper.none')) }] }]
      : decided.map((one) => decision(one, making))),
  ]
}

function decision(incident: Incident, making: Making): Section {
  const { tell, sources, asked } = making
  const { id, kind, place, occurred, steps, comments } = incident
  const { classified } = steps
  if (classified === null) return { heading: id, blocks: [] }
  const moment = (text: string) => tellMoment(momentOf(text), asked.zone, asked.locale)
  const what = tell('paper.decision-of', { incident: id })
  const mark = sources.number(classified.entry, what, { of: [id], entries: [classified.entry] })
  const decidedHow: Block = {
    kind: 'words',
    parts: [{ text: tell('paper.decision', { class: classified.class, how: classified.how, at: moment(classified.at) }) }, mark],
  }
  const facts = tell('paper.decision-facts', { kind, place: place.name ?? place.zone ?? '–', from: moment(occurred.from) })
  const held = (views: typeof classified.views) => views.map((one) => [words(one.component), words(one.class), words(one.why ?? '–')])
  const said = comments.map((one) => [
    words(one.party),
    words(tell(one.disputes ? 'paper.comment.disputes' : 'paper.comment.accepts')),
    words(moment(one.at)),
    [sources.number(one.entry, tell('paper.comment-of', { party: one.party }), { of: [id], entries: [one.entry] })],
  ])
  const views = ['paper.head.component', 'paper.head.class', 'paper.head.why'] as const
  return {
    heading: id,
    blocks: [
      { kind: 'words', parts: words(facts) },
      decidedHow,
      table(making, views, held(classified.views)),
      ...(classified.minority.length === 0
        ? []
        : [{ kind: 'words' as const, parts: words(tell('paper.minority')) }, table(making, views, held(classified.minority))]),
      said.length === 0
        ? { kind: 'words' as const, parts: words(tell('paper.no-comments')) }
        : table(making, ['paper.head.party', 'paper.head.comment', 'paper.head.when', 'paper.head.entry'], said),
    ],
  }
}
