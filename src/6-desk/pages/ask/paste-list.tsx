import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './form.module.css'
import type { Offer } from './offers.ts'
import { type Pasted, pasted } from './pasted.ts'

/** As many parts as an act may have: what is beyond is refused by the engine, so it is said here. */
const TAKEN_MAX = 2_000

interface PasteListProps {
  /** What the field is called that it fills. */
  readonly label: string
  readonly offers: readonly Offer[]
  readonly have: readonly string[]
  take(all: readonly string[]): void
}

/** Many at once: a list that somebody copied, one to a line. It is said who of it is on file under no name, and who under several. */
export function PasteList({ label, offers, have, take }: PasteListProps) {
  const say = useSay()
  const [text, setText] = useState<string | null>(null)
  const [told, setTold] = useState<Pasted | null>(null)
  const read = () => {
    const found = pasted(text ?? '', offers)
    take([...new Set([...have, ...found.taken])].slice(0, TAKEN_MAX))
    setTold(found)
    setText(null)
  }
  return (
    <div className={css.paste}>
      {text === null ? (
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={() => setText('')}>
          {say('desk.ask.paste', { field: label })}
        </Button>
      ) : (
        <>
          <Textarea
            label={say('desk.ask.paste-label')}
            description={say('desk.ask.paste-note')}
            dir="auto"
            rows={6}
            value={text}
            autoFocus
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div className={css.adds}>
            <Button variant="default" size="xs" onClick={read}>
              {say('desk.ask.paste-take', { n: pasted(text, offers).taken.length })}
            </Button>
            <Button variant="subtle" size="xs" onClick={() => setText(null)}>
              {say('desk.ask.paste-leave')}
            </Button>
          </div>
        </>
      )}
      <div role="status">{told !== null && <Told found={told} />}</div>
    </div>
  )
}

function Told({ found: { taken, strange, unclear } }: { found: Pasted }) {
  const say = useSay()
  return (
    <>
      <p className={css.note}>{say('desk.ask.paste-taken', { n: taken.length })}</p>
      {strange.length > 0 && <Names label={say('desk.ask.paste-strange')} names={strange} />}
      {unclear.length > 0 && <Names label={say('desk.ask.paste-unclear')} names={unclear} />}
    </>
  )
}

const Names = ({ label, names }: { label: string; names: readonly string[] }) => (
  <div className={css.note}>
    {label}
    <ul className={css.names}>
      {names.map((name) => (
        <li key={name}>
          <Typed text={name} />
        </li>
      ))}
    </ul>
  </div>
)
