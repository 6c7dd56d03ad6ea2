/** Where one reads of what a line of the situation speaks of. */
import type { OfField } from '../../../client/watch-shapes.ts'

/** Where one reads of an incident, of a report that is none yet, or of what else a line speaks of. */
export const wayTo = (incident: string | null, report: string | null, of: OfField = null): string =>
  of !== null
    ? wayOf(of)
    : incident !== null
      ? `/watch/incidents/${encodeURIComponent(incident)}`
      : report === null
        ? '/watch'
        : `/watch/reports/${encodeURIComponent(report)}`

function wayOf({ what, id }: NonNullable<OfField>): string {
  const name = encodeURIComponent(id)
  return what === 'sign'
    ? `/watch/signs?sign=${name}`
    : `/watch/${{ patrol: 'patrols', harm: 'harm', exchange: 'exchanges' }[what]}/${name}`
}
