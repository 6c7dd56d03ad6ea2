/** The pictures of a place. Fetched when one is wanted. */
import { Fragment, useMemo } from 'react'
import type { Written } from '../../client/shapes.ts'
import { DistancePicture } from './distance-picture.tsx'
import css from './place.module.css'
import { type Asking, sceneOf } from './scene.ts'
import { SiteMap } from './site-map.tsx'
import { ZonePicture } from './zone-picture.tsx'

export interface DrawnProps {
  readonly asking: readonly Asking[]
  /** Null where a clause is shown by itself. */
  readonly act: Written | null
  /** Whether what the act states is drawn also where nobody asks. */
  readonly own?: boolean
  /** The parts of the act that are meant, as a reason names them; all where it names none. */
  readonly parts?: readonly string[]
}
const ALL: readonly string[] = []

export default function Drawn({ asking, act, own = false, parts = ALL }: DrawnProps) {
  const { sites, zones } = useMemo(() => sceneOf(asking, act, own, parts), [asking, act, own, parts])
  if (sites.length + zones.length === 0) return null
  return (
    <div className={css.pictures} data-pictures>
      {sites.map((one) => (
        <Fragment key={one.site}>
          <DistancePicture scene={one} />
          {act === null && <SiteMap scene={one} />}
        </Fragment>
      ))}
      {zones.map((one) => (
        <ZonePicture key={JSON.stringify(one.asked)} scene={one} />
      ))}
    </div>
  )
}
