/** Labelled fields of something that was recorded: every one, each by the name people have for it, and by its own where they have none. */
import type { ReactNode } from 'react'
import type { Written } from '../client/shapes.ts'
import { useSay } from '../words/words.tsx'
import css from './fields.module.css'
import { Moment } from './moment.tsx'
import { Mono } from './mono.tsx'
import { placed } from './placed.ts'
import { Typed } from './typed.tsx'

/** Fields with a name for people. */
const NAMED = [
  ...(['actor', 'act', 'asked', 'asked_by', 'basis', 'beneficiary', 'checked', 'claim', 'contested', 'counterpart', 'currency'] as const),
  ...(['amount', 'arising', 'attested', 'before', 'by', 'distance', 'docket', 'due', 'duty', 'ended', 'ends_on', 'from', 'grade'] as const),
  ...(['holdsUntil', 'house', 'how', 'id', 'in', 'instrument', 'is', 'issuer', 'item', 'kind', 'lang', 'legs', 'lines', 'maybe'] as const),
  ...(['max', 'min', 'name', 'names', 'nexus', 'note', 'number', 'of', 'on', 'order', 'origin', 'party', 'place', 'principal'] as const),
  ...(['purpose', 'qty', 'ref', 'rests_on', 'rev', 'review', 'role', 'roles', 'rule', 'script', 'settled', 'source', 'store'] as const),
  ...([
    'suspended',
    'term',
    'text',
    'title',
    'to',
    'under',
    'unit',
    'until',
    'v',
    'value',
    'version',
    'what',
    'when',
    'why',
    'zone',
  ] as const),
  ...(['end_user', 'intermediary', 'carrier', 'bank', 'signatory', 'cites', 'subjects', 'advised_by', 'position', 'within'] as const),
  ...(['mechanism', 'reporter', 'channel', 'occurred', 'precision', 'lat', 'lon', 'alleged', 'against', 'actors', 'as', 'means'] as const),
  ...(['casualties', 'side', 'harm', 'low', 'best', 'high', 'access', 'obtained', 'protected', 'clauses', 'evidence', 'words'] as const),
  ...(['digest', 'office', 'closed', 'corrects', 'destination', 'end_use', 'provider', 'urgent'] as const),
] as const
/** Names of machines, whatever they say. */
const CODES = new Set(['digest', 'id', 'docket', 'zone', 'ref'])

/** One field: what it is called, and what it says. */
export function Field({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function FieldList({ children }: { children: ReactNode }) {
  return <dl className={css.fields}>{children}</dl>
}

interface FieldsProps {
  readonly of: Written
  readonly but?: readonly string[]
  readonly empty?: boolean
  /** What people call fields that are called otherwise elsewhere. */
  readonly names?: Readonly<Record<string, string>>
}
const NO_NAMES: Readonly<Record<string, string>> = {}

/**
 * All fields of a document but those shown elsewhere. What is empty says nothing and is left out, unless `empty` is set: in an act an
 * empty list is a statement ("none"), and what is not written is unknown.
 */
export function Fields({ of, but = [], empty = false, names = NO_NAMES }: FieldsProps) {
  const shown = Object.entries(of).filter(([key, value]) => !but.includes(key) && (empty || !blank(value)))
  if (shown.length === 0) return null
  return (
    <FieldList>
      {shown.map(([key, value]) => (
        <Field key={key} name={names[key] ?? <Name of={key} />}>
          <Value of={value} code={CODES.has(key)} empty={empty} />
        </Field>
      ))}
    </FieldList>
  )
}

function Name({ of }: { of: string }) {
  const say = useSay()
  const known = NAMED.find((one) => one === of)
  return known === undefined ? <Mono>{of}</Mono> : say(`desk.part.field.${known}`)
}

const blank = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function Value({ of, code = false, empty }: { of: unknown; code?: boolean; empty: boolean }) {
  const say = useSay()
  if (typeof of === 'boolean') return say(of ? 'desk.entry.yes' : 'desk.entry.no')
  if (Array.isArray(of) && of.length === 0) return say('desk.part.field-none')
  if (Array.isArray(of))
    return (
      <ul className={css.several}>
        {placed(of).map(({ key, item }) => (
          <li key={key}>
            <Value of={item} empty={empty} />
          </li>
        ))}
      </ul>
    )
  if (typeof of === 'object' && of !== null) return <Fields of={of as Written} empty={empty} />
  const text = String(of)
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text)) return <Moment at={text} />
  return code ? <Mono wrap>{text}</Mono> : <Typed text={text} />
}
