/**
 * An act of several parts, part by part: which would be permitted by themselves, and which hold the whole up, by what. Nothing is
 * trimmed in silence: the answer is to all of them, and whoever wants to ask about some alone does so.
 */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useSay } from '../../words/words.tsx'
import { Told } from '../told.tsx'
import { Typed } from '../typed.tsx'
import { Verdict } from '../verdict.tsx'
import css from './parts.module.css'
import { type PartShown, partsOf } from './parts-of.ts'
import type { PartRead, Read } from './read.ts'

const AT_ONCE = 25
const SIDES = ['counterpart', 'leg', 'line'] as const
type Side = (typeof SIDES)[number]

export interface PartsProps {
  readonly read: Read
  /** What the reader calls a party; its id, unless told. */
  readonly called?: (id: string) => string
  /** Asks about these counterparts alone; left out where nothing is asked. */
  readonly only?: ((counterparts: readonly string[]) => void) | undefined
}

/** Renders nothing for an act of one part. */
export function Parts({ read, called = (id) => id, only }: PartsProps) {
  const say = useSay()
  const parts = useMemo(() => partsOf(read), [read])
  if (parts.length < 2) return null
  const held = parts.filter(({ verdict }) => verdict !== 'permit')
  const free = parts.filter(({ verdict }) => verdict === 'permit')
  const sides = SIDES.filter((side) => new Set(read.parts.map((part) => part[side])).size > 1)
  const alone = counterpartsAlone(free, held)
  return (
    <section className={css.parts} aria-labelledby="parts">
      <header>
        <h2 id="parts">{say('desk.part.parts')}</h2>
        <span>{say('desk.part.parts-count', { n: parts.length, free: free.length })}</span>
      </header>
      {held.length > 0 && <Held parts={held} sides={sides} called={called} />}
      {free.length > 0 && <Free parts={free} sides={sides} open={held.length === 0} called={called} />}
      {only !== undefined && alone.length > 0 && (
        <Button variant="default" size="xs" onClick={() => only(alone)}>
          {say('desk.part.parts-alone', { n: alone.length })}
        </Button>
      )}
    </section>
  )
}

/** The counterparts every part of whom would be permitted, where some others hold the act up. */
function counterpartsAlone(free: readonly PartRead[], held: readonly PartRead[]): readonly string[] {
  const stopped = new Set(held.map(({ counterpart }) => counterpart))
  if (held.length === 0 || stopped.has(null)) return []
  return [...new Set(free.flatMap(({ counterpart }) => (counterpart === null || stopped.has(counterpart) ? [] : counterpart)))]
}

interface Shown {
  readonly parts: readonly PartShown[]
  readonly sides: readonly Side[]
  called(id: string): string
}

function Held({ parts, sides, called }: Shown) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const shown = all ? parts : parts.slice(0, AT_ONCE)
  return (
    <>
      <section className={css.scroll} aria-label={say('desk.part.parts')} {...{ tabIndex: 0 }}>
        <table>
          <thead>
            <tr>
              {sides.map((side) => (
                <th key={side} scope="col">
                  {say(`desk.part.parts-${side}`)}
                </th>
              ))}
              <th scope="col">{say('desk.part.answer')}</th>
              <th scope="col">{say('desk.part.parts-held')}</th>
              <th scope="col">{say('desk.part.parts-would')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((part) => (
              <tr key={part.name}>
                {sides.map((side, i) =>
                  i === 0 ? (
                    <th key={side} scope="row">
                      <Name id={part[side] ?? ''} called={called} />
                    </th>
                  ) : (
                    <td key={side}>
                      <Name id={part[side] ?? ''} called={called} />
                    </td>
                  ),
                )}
                <td>
                  <Verdict verdict={part.verdict} />
                </td>
                <td>
                  <Clauses refs={part.held} />
                </td>
                <td>
                  <Would sentences={part.would} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {parts.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {say('desk.part.parts-more', { n: parts.length - shown.length })}
        </button>
      )}
    </>
  )
}

/** What it is called, with its id where that is another. */
function Name({ id, called }: { id: string; called(id: string): string }) {
  const name = called(id)
  return (
    <>
      <Typed text={name} />
      {name !== id && (
        <span className={css.id}>
          <Typed text={id} />
        </span>
      )}
    </>
  )
}

const Clauses = ({ refs }: { refs: readonly string[] }) => (
  <ul className={css.refs}>
    {refs.map((ref) => (
      <li key={ref}>
        <Link to="/instruments/$instrument" params={{ instrument: ref.split('/', 1)[0] ?? ref }}>
          <bdi dir="ltr">{ref}</bdi>
        </Link>
      </li>
    ))}
  </ul>
)

function Would({ sentences }: { sentences: readonly string[] }) {
  const say = useSay()
  if (sentences.length === 0) return <span className={css.none}>{say('desk.part.parts-would-none')}</span>
  return (
    <ul className={css.refs}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Told>{sentence}</Told>
        </li>
      ))}
    </ul>
  )
}

/** Those that nothing holds up, by name: all of them on one line that opens. */
function Free({ parts, sides, open, called }: Shown & { open: boolean }) {
  const say = useSay()
  const [first] = sides
  const names = [...new Set(parts.map((part) => (first === undefined ? part.name : (part[first] ?? ''))))]
  return (
    <details className={css.free} open={open || undefined}>
      <summary>
        <Verdict verdict="permit" /> {say('desk.part.parts-free', { n: parts.length })}
      </summary>
      <ul>
        {names.map((id) => (
          <li key={id}>
            <Name id={id} called={called} />
          </li>
        ))}
      </ul>
    </details>
  )
}
