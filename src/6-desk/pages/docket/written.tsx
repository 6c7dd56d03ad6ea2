/** The act as it was written: every field, none explained away. Fields with a name for people are told by it. */
import type { Written } from '../../client/shapes.ts'
import type { Read } from '../../parts/answer/read.ts'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { ActPlace } from '../../parts/place/place.tsx'
import { placed } from '../../parts/placed.ts'
import { Typed } from '../../parts/typed.tsx'
import type { DeskId } from '../../words/language.ts'
import { useSay } from '../../words/words.tsx'
import css from './written.module.css'

const NAMED = new Set([
  ...['kind', 'asked_by', 'actor', 'counterpart', 'purpose', 'place', 'when', 'lines', 'under', 'zone', 'provider', 'origin'],
  ...[
    'destination',
    'end_use',
    'distance',
    'in',
    'id',
    'qty',
    'unit',
    'amount',
    'currency',
    'from',
    'until',
    'min',
    'max',
    'legs',
    'urgent',
  ],
])

export function ActAsWritten({ act, rev, read }: { act: Written; rev: number; read: Read }) {
  const say = useSay()
  return (
    <Panel title={say('desk.docket.act')} aside={say('desk.docket.revision', { rev })}>
      <Fields of={act} />
      <div className={css.place}>
        <ActPlace act={act} read={read} />
      </div>
    </Panel>
  )
}

function Fields({ of }: { of: Readonly<Record<string, unknown>> }) {
  const say = useSay()
  return (
    <dl className={css.fields}>
      {Object.entries(of).map(([key, value]) => (
        <div key={key}>
          <dt>{NAMED.has(key) ? say(`desk.docket.field.${key}` as DeskId) : <Mono>{key}</Mono>}</dt>
          <dd>
            <Value of={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ of }: { of: unknown }) {
  if (Array.isArray(of)) return <Several of={of} />
  if (typeof of === 'object' && of !== null) return <Fields of={of as Readonly<Record<string, unknown>>} />
  return <Typed text={String(of)} />
}

function Several({ of }: { of: readonly unknown[] }) {
  return (
    <ul className={css.several}>
      {placed(of).map(({ key, item }) => (
        <li key={key}>
          <Value of={item} />
        </li>
      ))}
    </ul>
  )
}
