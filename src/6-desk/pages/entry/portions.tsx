/** The content of an entry by portions: each value with the way to it, as the commitment takes them one by one. */
import { useMemo } from 'react'
import type { Written } from '../../client/shapes.ts'
import { Mono } from '../../parts/mono.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './entry.module.css'

interface Portion {
  readonly path: string
  readonly value: string
}

/** Every value in a document with its path, in the order of the document. What is empty counts as a value. */
function portionsOf(value: unknown, path = ''): readonly Portion[] {
  const inside: readonly (readonly [string, unknown])[] | null = Array.isArray(value)
    ? value.map((one, i) => [`[${i}]`, one] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, one]) => [path === '' ? key : `.${key}`, one] as const)
      : null
  if (inside === null || inside.length === 0)
    return [{ path, value: typeof value === 'string' && value !== '' ? value : JSON.stringify(value) }]
  return inside.flatMap(([key, one]) => portionsOf(one, `${path}${key}`))
}

/** Closed until somebody wants to know exactly what the commitment was made of. */
export function Portions({ body }: { body: Written }) {
  const say = useSay()
  const all = useMemo(() => portionsOf(body), [body])
  return (
    <details className={css.whole}>
      <summary>{say('desk.entry.portions', { n: all.length })}</summary>
      <p className={css.note}>{say('desk.entry.portions-note')}</p>
      <dl className={css.portions}>
        {all.map(({ path, value }) => (
          <div key={path}>
            <dt>
              <Mono wrap>{path}</Mono>
            </dt>
            <dd>
              <Typed text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
