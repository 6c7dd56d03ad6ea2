/** What a clause asks around a site, on a map, where it is on file where the site is: no act is shown, so nothing is found by it. */
import { useMemo } from 'react'
import { useItems } from '../../data/read.ts'
import { useClaims } from '../../data/reading.ts'
import { textOf } from '../law/written.ts'
import { unlike } from './asked.ts'
import { ChartPicture } from './chart-picture.tsx'
import type { SiteScene } from './scene.ts'
import { sitePosition } from './where.ts'

/** A claim graded C3 or better on both axes: docs/semantics.md, section 6. */
const COUNTS = /^[A-C][1-3]$/

export function SiteMap({ scene }: { scene: SiteScene }) {
  const claims = useItems(useClaims({ of: scene.site }))
  const placed = useMemo(() => {
    const found = claims.filter(({ claim }) => claim.is === 'position' && COUNTS.test(textOf(claim.grade)))
    return { ...scene, sites: unlike(found.flatMap(({ claim }) => sitePosition(claim.value) ?? [])) }
  }, [scene, claims])
  return <ChartPicture scene={placed} />
}
