import { useMoments } from '../../words/moments.ts'
import css from './in-force.module.css'
import type { Span } from './spans.ts'

const DAY = 86_400_000

/** A mark at the start of each month, or of each quarter where there are many. One near the end stands before its place. */
export function Axis({ frame, share }: { frame: Span; share(at: number): string }) {
  const { write } = useMoments()
  const whole = frame.until - frame.from
  const months = whole / (30 * DAY)
  const step = months > 24 ? 6 : months > 12 ? 3 : months > 8 ? 2 : 1
  const first = new Date(frame.from)
  const marks = Array.from({ length: Math.ceil(months / step) + 1 }, (_, i) =>
    Date.UTC(first.getUTCFullYear(), Math.ceil((first.getUTCMonth() + 1) / step) * step + i * step, 1),
  ).filter((at) => at > frame.from && at < frame.until - 20 * DAY)
  return (
    <div className={css.axis} aria-hidden="true">
      {marks.map((at) => (
        <span key={at} data-late={at > frame.until - whole * 0.2 || undefined} style={{ insetInlineStart: share(at) }}>
          {write(at, 'day', 'UTC')}
        </span>
      ))}
    </div>
  )
}
