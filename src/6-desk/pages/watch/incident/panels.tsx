/** What is on file about an incident, beside its steps. */
import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CommentOf, IncidentWhole } from '../../../client/watch-shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useNow } from '../../../data/now.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { EvidenceOf } from '../evidence/evidence-of.tsx'
import { AlikePanel } from '../parts/alike-panel.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { namesIn } from '../parts/names-typed.ts'
import { stepDraft } from '../parts/step-form.tsx'
import { Line } from './line.tsx'

interface Props {
  readonly one: IncidentWhole
}

/** What each party says, with its clock: nothing is classified before all have spoken or their time is over. */
export function Comments({ one: { comments } }: Props) {
  const say = useSay()
  const now = useNow()
  const late = ({ state, due }: CommentOf) =>
    state === 'expired' || (state === 'waiting' && due !== null && now !== null && now > Date.parse(due))
  return (
    <ListPanel
      title={say('desk.watch.comments')}
      none={say('desk.watch.comments-none')}
      items={comments}
      keyOf={({ party, at, entry }) => `${party} ${at} ${entry}`}
    >
      {(one) => (
        <Line
          what={<Typed text={one.party} />}
          more={<CommentTold one={one} />}
          grave={late(one)}
          words={one.text}
          before={one.disputes ? say('desk.watch.disputes') : undefined}
          entry={one.entry}
        />
      )}
    </ListPanel>
  )
}

function CommentTold({ one: { state, due, at } }: { one: CommentOf }) {
  const say = useSay()
  return (
    <>
      {say(`desk.watch.comment-${state}`)} {at !== null && <Moment at={at} />}
      {state !== 'given' && due !== null && (
        <>
          {' · '}
          {say('desk.watch.due')} <Moment at={due} />
        </>
      )}
    </>
  )
}

export function Minority({ one: { minority, ladder } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.minority')} items={minority} keyOf={({ component, class: rung }) => `${component} ${rung}`}>
      {({ component, class: rung, why }) => (
        <Line what={<Typed text={component} />} more={<Typed text={ladder.find(({ id }) => id === rung)?.title ?? rung} />} words={why} />
      )}
    </ListPanel>
  )
}

/** Who was let in and who was not: a visit that was refused is as much a finding as one that took place. */
export function Access({ one: { access } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.access')} none={say('desk.watch.access-none')} items={access} keyOf={({ entry }) => `${entry}`}>
      {({ obtained, place, deniedBy, by, why, at, entry }) => (
        <Line
          what={say(`desk.watch.access-${obtained}`)}
          more={
            <>
              {place !== null && <Typed text={place} />} {deniedBy !== null && say('desk.watch.denied-by', { by: deniedBy })}
              {' · '}
              <Typed text={by} /> <Moment at={at} />
            </>
          }
          grave={obtained === 'denied'}
          words={why}
          entry={entry}
        />
      )}
    </ListPanel>
  )
}

export function Joined({ one: { joined, origins, proposals, proposalsComplete } }: Props) {
  const say = useSay()
  return (
    <>
      <ListPanel title={say('desk.watch.joined')} aside={say('desk.watch.origins', { n: origins })} items={joined} keyOf={({ id }) => id}>
        {({ id, origin, independent, by, at, entry }) => (
          <Line
            what={<ToReport id={id} />}
            more={
              <>
                <Typed text={origin} /> · {say(independent ? 'desk.watch.independent' : 'desk.watch.same-origin')}
                {' · '}
                {by !== null && <Typed text={by} />} {at !== null && <Moment at={at} />}
              </>
            }
            entry={entry}
          />
        )}
      </ListPanel>
      <AlikePanel items={proposals} complete={proposalsComplete} />
    </>
  )
}

const ToReport = ({ id }: { id: string }) => (
  <Link to="/watch/reports/$report" params={{ report: id }}>
    <Mono wrap>{id}</Mono>
  </Link>
)

const NO_STEP: { readonly kind: string; readonly typed: Readonly<Record<string, string>> } = { kind: '', typed: {} }

/** What is attached here is named in the step that is being written, where it may be taken out again. */
export function Evidence({ one: { id, evidence } }: Props) {
  const { set } = useDraft(stepDraft(`incident.${id}`), NO_STEP)
  const name = useCallback(
    (filed: string) =>
      set(({ kind, typed }) => ({
        kind,
        typed: { ...typed, evidence: [...namesIn(typed.evidence).filter((one) => one !== filed), filed].join(', ') },
      })),
    [set],
  )
  return <EvidenceOf id={id} named={evidence.map((one) => one.id)} onFiled={name} />
}

/** Reviews that the mechanism, or a clause of an instrument, calls for: an incident opens them, and takes no action. */
export function Reviews({ one: { reviews } }: Props) {
  const say = useSay()
  return (
    <ListPanel title={say('desk.watch.reviews')} none={say('desk.watch.reviews-none')} items={reviews} keyOf={({ id }) => id}>
      {({ of, touched, by, called, due, late, closed, index }) => (
        <Line
          what={
            <>
              {say('desk.watch.review-of', { of })} <Mono wrap>{touched}</Mono>
            </>
          }
          more={
            <>
              <Typed text={by} /> · {say(closed === null ? 'desk.watch.review-open' : 'desk.watch.review-closed')} · {say('desk.watch.due')}{' '}
              <Moment at={due} />
              {called !== null && <> · {say('desk.watch.review-called', { clause: called })}</>}
            </>
          }
          grave={late}
          words={closed?.finding ?? null}
          entry={index}
        />
      )}
    </ListPanel>
  )
}
