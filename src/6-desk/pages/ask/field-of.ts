/** Which field of the page a place in the body of a request was made from: the server says what is wrong by place. */
import type { AskDraft } from './draft.ts'
import { OTHER_ROLES } from './kinds.ts'

/** Takes places such as `act.when[0]` or `act.lines[1].currency`; undefined for what the form has no field for. */
export function fieldOf(draft: AskDraft): (place: string) => string | undefined {
  const sites = draft.place.distance.map(({ site }) => site)
  return (place) => {
    const at = place.replace(/^act\.?/, '')
    if (place === 'title') return 'docket-title'
    if (at === 'when[1]') return 'until'
    if (at.startsWith('when')) return 'from'
    const leg = /^legs\[(\d+)\](?:\.(\w+)(?:\[(\d)\])?)?/.exec(at)
    if (leg) return `leg-${leg[1]}-${leg[2] === 'when' ? (leg[3] === '1' ? 'until' : 'from') : leg[2] === 'place' ? 'in' : 'id'}`
    const line = /^lines\[(\d+)\](?:\.(\w+))?/.exec(at)
    if (line) return `line-${line[1]}-${line[2] ?? 'id'}`
    const distance = /^place\.distance\.(.+?)(?:\.(min|max))?$/.exec(at)
    if (distance) return `distance-${Math.max(0, sites.indexOf(distance[1] ?? ''))}-${distance[2] ?? 'site'}`
    const position = /^place\.position(?:\.(lat|lon|within))?/.exec(at)
    if (position) return `position-${position[1] ?? 'lat'}`
    if (at.startsWith('place')) return at.startsWith('place.maybe') ? 'place-maybe' : 'place-in'
    const role = OTHER_ROLES.find((one) => at.startsWith(one))
    if (role !== undefined) return `role-${role}`
    return ['kind', 'actor', 'purpose', 'cites', 'subjects', 'under'].find((one) => at.startsWith(one))
  }
}
