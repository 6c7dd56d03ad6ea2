import type { Written } from '../../../client/shapes.ts'
import { recordOf, recordsOf, textOf } from '../../../parts/law/written.ts'
import type { Say } from '../../../words/words.tsx'

/** What a zone is drawn as, in words: a circle with its middle and radius, a ring or a line with its corners, or only a name. */
export function shapeTold({ at, radius_m: radius, ring, line }: Written, say: Say): string {
  if (ring !== undefined) return say('desk.watch.shape-ring-of', { n: recordsOf(ring).length })
  if (line !== undefined) return say('desk.watch.shape-line-of', { n: recordsOf(line).length })
  if (at === undefined) return say('desk.watch.shape-name-only')
  const { lat, lon } = recordOf(at)
  const where = `${textOf(lat)}, ${textOf(lon)}`
  return radius === undefined ? where : say('desk.watch.shape-circle-of', { where, metres: textOf(radius) })
}
