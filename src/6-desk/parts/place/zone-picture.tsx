/**
 * Zones as shapes, and the act as a disc in, across the edge of, or beside each. No boundary of a zone is on file, so this is a diagram: every
 * zone has the same shape, and nothing in it is a place on a map.
 */
import { useId } from 'react'
import { useSay } from '../../words/words.tsx'
import { Mark } from '../mark.tsx'
import { placed } from '../placed.ts'
import { Typed } from '../typed.tsx'
import type { ZonesAsked } from './asked.ts'
import { verdictOf } from './distance-picture.tsx'
import css from './place.module.css'
import type { ZonesScene } from './scene.ts'
import { type Relation, zonesState } from './standing.ts'
import type { LegPlace } from './where.ts'
import { type ZoneShown, zonesShown } from './zones-shown.ts'

export function ZonePicture({ scene: { asked, legs } }: { scene: ZonesScene }) {
  const say = useSay()
  const id = useId()
  return (
    <figure className={css.picture} aria-labelledby={id} data-picture="zones">
      <figcaption id={id} className={css.title}>
        {say(asked === null ? 'desk.place.zones' : `desk.place.zones-${asked.how}`, { n: asked?.zones.length ?? 0 })}
      </figcaption>
      {legs.length === 0 && asked !== null && <Shapes zones={zonesShown(asked.zones, null)} how={asked.how} />}
      {placed(legs).map(({ key, item }) => (
        <Leg key={key} leg={item} asked={asked} />
      ))}
      <p className={css.note}>{say('desk.place.diagram')}</p>
    </figure>
  )
}

function Leg({ leg, asked }: { leg: LegPlace; asked: ZonesAsked | null }) {
  const say = useSay()
  const state = asked === null ? null : zonesState(asked, leg)
  const law = asked === null || asked.how === 'about' || asked.how === 'about-others'
  return (
    <div className={css.zoneLeg}>
      {(leg.id !== '' || state !== null) && (
        <p className={css.asked} data-verdict={state === null || law ? 'none' : verdictOf[state]}>
          {state !== null && !law && <Mark verdict={verdictOf[state]} size={13} />}
          <span>
            {leg.id !== '' && (
              <>
                <Typed text={leg.id} />:{' '}
              </>
            )}
            {state !== null && <b>{say(law ? `desk.place.about-${state}` : `desk.place.state-${state}`)}</b>}
          </span>
        </p>
      )}
      <Shapes zones={zonesShown(asked?.zones ?? [], leg)} how={asked?.how ?? null} />
    </div>
  )
}

type How = ZonesAsked['how'] | null

function Shapes({ zones, how }: { zones: readonly ZoneShown[]; how: How }) {
  const say = useSay()
  return (
    <ul className={css.zones}>
      {zones.map(({ zone, others, asked, relation }) => (
        <li key={zone ?? ''} data-asked={asked}>
          <Shape relation={relation} how={asked ? how : null} asked={asked} stacked={others > 0} />
          <span>
            <b>{zone === null ? say('desk.place.others', { n: others }) : <Typed text={zone} />}</b>
            {relation !== null && <span>{say(`desk.place.relation-${relation}`)}</span>}
            {!asked && <span>{say('desk.place.not-asked')}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where the disc stands to the shape: within it, across its edge, or beside it. */
const DISC_AT: Readonly<Record<Relation, number>> = { in: 25, perhaps: 46, unstated: 46, out: 63 }
const WIDTH: Readonly<Record<Relation, number>> = { in: 52, perhaps: 62, unstated: 62, out: 78 }
const ZONE = { x: 5, y: 6, width: 41, height: 28, rx: 7 }

interface ShapeProps {
  readonly relation: Relation | null
  readonly how: How
  readonly asked: boolean
  readonly stacked: boolean
}

function Shape({ relation, how, asked, stacked }: ShapeProps) {
  const width = relation === null ? 56 : WIDTH[relation]
  const unsure = relation === 'perhaps' || relation === 'unstated'
  return (
    <svg className={css.zone} viewBox={`0 0 ${width} 40`} width={width} height="40" aria-hidden="true" data-how={how ?? 'none'}>
      {how === 'in' && <rect className={css.zoneAround} width={width} height="40" rx="4" />}
      {stacked && <rect className={css.zoneBack} {...ZONE} x="9" y="2" />}
      <rect className={asked ? css.zoneShape : css.zoneOther} data-unsure={unsure} {...ZONE} />
      {relation !== null && <Disc at={DISC_AT[relation]} unsure={unsure} />}
      {relation === 'unstated' && (
        <text className={css.zoneDoubt} x={DISC_AT.unstated} y="24.5" textAnchor="middle">
          {'?'}
        </text>
      )}
    </svg>
  )
}

/** The act: whole where it is certain, hatched as far as it is in the zone where it may be. */
function Disc({ at, unsure }: { at: number; unsure: boolean }) {
  const id = useId()
  if (!unsure) return <circle className={css.actDisc} cx={at} cy="20" r="9" />
  return (
    <>
      <defs>
        <pattern id={`${id}h`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v4" className={css.hatch} />
        </pattern>
        <clipPath id={`${id}c`}>
          <rect {...ZONE} />
        </clipPath>
      </defs>
      <circle cx={at} cy="20" r="9" fill={`url(#${id}h)`} clipPath={`url(#${id}c)`} />
      <circle className={css.actDisc} data-unsure cx={at} cy="20" r="9" />
    </>
  )
}
