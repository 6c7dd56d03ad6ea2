import { type MomentForm, useMoments } from '../words/moments.ts'

/** A moment (ISO 8601) in the reader's language and, unless told, in the zone of the house, which the foot of every page names. */
export function Moment({ at, form = 'moment', zone }: { at: string; form?: MomentForm; zone?: string }) {
  const moments = useMoments()
  return (
    <time dateTime={at} title={`${at} · ${zone ?? moments.zone}`}>
      {moments.write(at, form, zone)}
    </time>
  )
}
