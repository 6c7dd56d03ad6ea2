/** A small map around a site, where the site and the act have positions: north, scale, and how far off each may be. */
import { type CSSProperties, useId } from 'react'
import { useSay } from '../../words/words.tsx'
import { placed } from '../placed.ts'
import { Typed } from '../typed.tsx'
import { type Chart, chartOf, type Spot } from './chart.ts'
import { useLengths } from './lengths.ts'
import css from './place.module.css'
import type { SiteScene } from './scene.ts'

export function ChartPicture({ scene }: { scene: SiteScene }) {
  const say = useSay()
  const chart = chartOf(scene)
  if (chart === null) return null
  return (
    <div className={css.chart} data-picture="map">
      <Around chart={chart} site={scene.site} />
      <ul className={css.told}>
        <li>{say('desk.place.map')}</li>
        {placed(chart.spots).map(({ key, item }) => (
          <SpotTold key={key} spot={item} site={scene.site} />
        ))}
      </ul>
    </div>
  )
}

/** Where a label stands that belongs to a place on the map, east and south of its middle: under that place, and never outside the map. */
const at = (east: number, south: number): CSSProperties =>
  ({ '--right': `${((east + 1.04) / 0.0208).toFixed(2)}%`, '--down': `${((south + 1.04) / 0.0208).toFixed(2)}%` }) as CSSProperties

/** North is up and east is right, in every script. */
function Around({ chart: { spots, rings, bar, half }, site }: { chart: Chart; site: string }) {
  const say = useSay()
  const length = useLengths()
  const hatch = useId()
  // The label of a ring stands on the side where the act is not.
  const south = spots.reduce((sum, { of, north }) => (of === 'act' ? sum + north : sum), 0) >= 0
  return (
    <div className={css.mapFrame} dir="ltr" aria-hidden>
      <div className={css.mapArea}>
        <svg className={css.map} viewBox="-1.04 -1.04 2.08 2.08" aria-hidden="true">
          <defs>
            <pattern id={hatch} width="0.05" height="0.05" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0v.05" className={css.hatch} />
            </pattern>
          </defs>
          {rings.map(({ radius, line }) => (
            <circle key={`${line.word} ${line.metres}`} className={css.ring} r={radius} />
          ))}
          {placed(spots).map(({ key, item: { of, east, north, radius } }) => (
            <g key={key} className={of === 'site' ? css.siteSpot : css.actSpot}>
              <circle className={css.disc} cx={east} cy={-north} r={Math.max(0.012, radius)} fill={`url(#${hatch})`} />
              <circle className={css.centre} cx={east} cy={-north} r="0.022" />
            </g>
          ))}
        </svg>
        {rings.map(({ radius, line: { word, metres } }) => (
          <span key={`${word} ${metres}`} className={css.mapLabel} data-over={south} style={at(0, south ? radius : -radius)}>
            <bdi>{say(`desk.place.${word}`, { length: length(metres) })}</bdi>
          </span>
        ))}
        {placed(spots).map(({ key, item: { of, leg, east, north, radius } }) => (
          <span key={key} className={css.mapLabel} style={at(east, Math.min(0.9, radius - north))}>
            {of === 'site' ? <Typed text={site} /> : leg === '' ? <bdi>{say('desk.place.act')}</bdi> : <Typed text={leg} />}
          </span>
        ))}
      </div>
      <p className={css.north}>
        <svg viewBox="0 0 12 14" width="10" height="12" aria-hidden="true">
          <path d="M6 1l5 12-5-3-5 3z" />
        </svg>
        {say('desk.place.north')}
      </p>
      <p className={css.scale} style={{ '--bar': `${((100 * bar) / (2.08 * half)).toFixed(2)}%` } as CSSProperties}>
        <i />
        <bdi>{length(bar)}</bdi>
      </p>
    </div>
  )
}

function SpotTold({ spot: { of, leg, position }, site }: { spot: Spot; site: string }) {
  const say = useSay()
  const length = useLengths()
  return (
    <li>
      <span>
        <b>{of === 'site' ? <Typed text={site} /> : leg === '' ? say('desk.place.act') : <Typed text={leg} />}</b>{' '}
        <bdi dir="ltr">
          {position.lat}, {position.lon}
        </bdi>
        {say('desk.place.off', { within: length(position.within) })}
      </span>
    </li>
  )
}
