/** One strip of a distance picture: around a site at its start, circles to scale, of which the strip shows the part straight ahead. */
import { useId } from 'react'
import type { Axis, Lane, Line } from './axis.ts'
import css from './place.module.css'

const [WIDTH, HEIGHT] = [1000, 96]
/** The site stands a little inside, and the axis ends a little before the edge. */
const [SITE, LENGTH] = [24, 960]
const MIDDLE = HEIGHT / 2
const radius = (part: number): number => part * LENGTH

export function Strip({ axis, lane }: { axis: Axis; lane: Lane | null }) {
  const hatch = useId()
  return (
    <svg className={css.strip} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v14" className={css.hatch} />
        </pattern>
      </defs>
      <rect className={css.ground} width={WIDTH} height={HEIGHT} />
      {axis.shut.map(({ from, to }) => (
        <Between key={from} from={from} to={to === 1 ? 1.1 : to} className={css.shut} />
      ))}
      <path className={css.axis} d={`M${SITE} ${MIDDLE}H${WIDTH - 6}m-12 -8 12 8-12 8`} />
      {lane !== null && <Place lane={lane} hatch={`url(#${hatch})`} />}
      {axis.lines.map((line) => (
        <Asked key={`${line.word} ${line.metres}`} line={line} />
      ))}
      <circle className={css.siteGround} cx={SITE} cy={MIDDLE} r="20" />
      <circle className={css.siteRing} cx={SITE} cy={MIDDLE} r="14" />
      <circle className={css.siteDot} cx={SITE} cy={MIDDLE} r="6" />
    </svg>
  )
}

/** All that lies between two distances from the site. */
function Between({ from, to, className, stroke }: { from: number; to: number; className: string | undefined; stroke?: string }) {
  const width = Math.max(2, radius(to - from))
  return <circle className={className} cx={SITE} cy={MIDDLE} r={radius((from + to) / 2)} strokeWidth={width} {...(stroke && { stroke })} />
}

function Place({ lane: { form, from, to }, hatch }: { lane: Lane; hatch: string }) {
  if (form === 'point') return <circle className={css.point} cx={SITE} cy={MIDDLE} r={Math.max(1, radius(from))} />
  if (form === 'unknown') return <rect className={css.anywhere} x={SITE} y="4" width={WIDTH} height={HEIGHT - 8} fill={hatch} />
  return (
    <>
      <Between from={from} to={to} className={css.band} />
      <Between from={from} to={to} className={css.bandHatch} stroke={hatch} />
      <circle className={css.edge} cx={SITE} cy={MIDDLE} r={radius(from)} />
      <circle className={css.edge} cx={SITE} cy={MIDDLE} r={radius(to)} />
    </>
  )
}

/** A distance that is asked for, with arrows to the side on which the act is asked to be. */
function Asked({ line: { at, word } }: { line: Line }) {
  const x = SITE + radius(at)
  const on = word === 'least' || word === 'farther' ? 1 : -1
  return (
    <g className={css.line}>
      <circle cx={SITE} cy={MIDDLE} r={radius(at)} />
      <path d={`M${x} ${MIDDLE}h${on * 26}m${on * -9} -7 ${on * 9} 7 ${on * -9} 7`} />
    </g>
  )
}
