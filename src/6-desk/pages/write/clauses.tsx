/** The clauses of an instrument, each with its fields on one side and how Parley reads it on the other. */
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Written } from '../../client/shapes.ts'
import { ClauseRead } from '../../parts/law/clause-read.tsx'
import { textOf } from '../../parts/law/written.ts'
import { Quote } from '../../parts/quote.tsx'
import { useSay } from '../../words/words.tsx'
import { ClauseFields } from './clause.tsx'
import type { ClauseProps } from './clause-props.ts'
import css from './clauses.module.css'
import { clauseOf } from './kit/filing.ts'
import type { OnFile } from './kit/on-file.ts'

export const firstClauses: readonly Written[] = [{ id: '1' }]

export interface ClausesFieldProps {
  /** What the clauses are in: `instrument` or `version`. */
  readonly path: string
  readonly kind: string
  /** The zone of the instrument. */
  readonly zone?: string | undefined
  readonly clauses: readonly Written[]
  onChange(clauses: readonly Written[]): void
  readonly onFile: OnFile
}

export function ClausesField({ path, kind, zone, clauses, onChange, onFile }: ClausesFieldProps) {
  const say = useSay()
  const added = useRef(clauses.length)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (clauses.length > added.current) list.current?.lastElementChild?.querySelector('textarea')?.focus()
    added.current = clauses.length
  }, [clauses.length])
  const put = (at: number, next: Written) => onChange(Object.entries(clauses).map(([key, clause]) => (Number(key) === at ? next : clause)))
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses" className={css.title}>
        {say('desk.write.clauses.title')}
      </h2>
      <p className={css.sub}>{say('desk.write.clauses.sub')}</p>
      <ol className={css.clauses} ref={list}>
        {Object.entries(clauses).map(([key, clause]) => (
          <li key={key}>
            <Clause
              path={`${path}.clauses[${Number(key)}]`}
              {...{ clause, kind, zone, onFile, at: Number(key) }}
              onChange={(next) => put(Number(key), next)}
              drop={clauses.length > 1 ? () => onChange(clauses.filter((_, other) => other !== Number(key))) : null}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" onClick={() => onChange([...clauses, { id: freeId(clauses) }])}>
        {say('desk.write.clauses.add')}
      </Button>
    </section>
  )
}

/** The next number that no clause has. */
function freeId(clauses: readonly Written[]): string {
  const taken = new Set(clauses.map(({ id }) => textOf(id)))
  let n = clauses.length + 1
  while (taken.has(String(n))) n++
  return String(n)
}

function Clause(props: ClauseProps) {
  const say = useSay()
  const { clause, kind, onFile, at, drop } = props
  const words = textOf(clause.words)
  const name = say('desk.write.clauses.clause', { n: at + 1 })
  return (
    <fieldset className={css.clause}>
      <legend>{name}</legend>
      <ClauseFields {...props} />
      <aside className={css.reading} aria-label={say('desk.write.clauses.reading-of', { name })}>
        <h3>{say('desk.write.clauses.says')}</h3>
        {words === '' ? <p className={css.none}>{say('desk.write.clauses.no-words')}</p> : <Quote>{words}</Quote>}
        <h3>{say('desk.write.clauses.reads')}</h3>
        <div aria-live="polite">
          <ClauseRead clause={clauseOf(clause)} kind={kind} called={onFile.called} />
        </div>
        {drop !== null && (
          <div>
            <Button variant="default" size="xs" onClick={drop}>
              {say('desk.write.clauses.drop', { name })}
            </Button>
          </div>
        )}
      </aside>
    </fieldset>
  )
}
