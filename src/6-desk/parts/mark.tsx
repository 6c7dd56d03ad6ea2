/** The verdict as a shape: circle and tick, diamond and arrow, octagon and bar, dashed ring. Shape comes first, and colour second. */
import type { Verdict } from '#bound/determine/reasons.ts'

/** A verdict, or that there is none. */
export type Shown = Verdict | 'none'

const shapes = {
  permit: (
    <>
      <circle cx="12" cy="12" r="10.5" fill="var(--p-permit)" stroke="none" />
      <path d="M7 12.4l3.4 3.4L17 9" strokeWidth="2.6" />
    </>
  ),
  refer: (
    <>
      <path d="M12 .6 23.4 12 12 23.4.6 12z" fill="var(--p-refer)" stroke="none" />
      <path className="flip" d="M7.6 12h8.2M12.6 8.400l3.6 3.6-3.6 3.6" strokeWidth="2.3" />
    </>
  ),
  refuse: (
    <>
      <path d="M7.4 1.2h9.2L23 7.6v9L16.6 23H7.400L1 16.600v-9z" fill="var(--p-refuse)" stroke="none" />
      <path d="M6.6 12h10.8" strokeWidth="3" />
    </>
  ),
  none: <circle cx="12" cy="12" r="9" fill="none" stroke="var(--p-ink-3)" strokeWidth="2" strokeDasharray="3 3" />,
} as const

/** With a `label` it is a picture with that name; without, it stands beside the word. */
export function Mark({ verdict, size = 16, label }: { verdict: Shown; size?: number; label?: string }) {
  const drawn = (
    <svg
      aria-hidden="true"
      data-mark={verdict}
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--p-on-mark)"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[verdict]}
    </svg>
  )
  if (label === undefined) return drawn
  return (
    <span role="img" aria-label={label}>
      {drawn}
    </span>
  )
}
