import { type Sign, shapes } from '../map/shapes.ts'
import css from './parts.module.css'

/** What stands for how heavy an incident is, or for what came of a visit, beside the words that say it. */
export function IncidentMark({ weight, size = 15 }: { weight: Sign; size?: number }) {
  const { path, ink, filled, dashed } = shapes[weight]
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={css.mark} data-ink={ink}>
      <path
        d={path}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeDasharray={dashed ? '2.6 1.8' : undefined}
      />
    </svg>
  )
}
