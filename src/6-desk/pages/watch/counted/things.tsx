/** Single things by what was read on them: where each is now, and every place it was, from the first time it was named. */
import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { useFilter } from '../../../frame/filter.ts'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { placed } from '../../../parts/placed.ts'
import { Typed } from '../../../parts/typed.tsx'
import { type Say, useSay } from '../../../words/words.tsx'
import { Scroll } from '../parts/scroll.tsx'
import css from './counted.module.css'
import { FromTo } from './movement-told.tsx'

type Thing = LedgerWhole['things'][number]
const SHOWN_MAX = 100

export function Things({ one: { things } }: { one: LedgerWhole }) {
  const say = useSay()
  const [text, setText] = useFilter('thing')
  const [opened, setOpened] = useState<string | null>(null)
  const found = useMemo(() => things.filter((thing) => fits(thing, text.trim().toLowerCase())), [things, text])
  if (things.length === 0) return null
  return (
    <Panel title={say('desk.watch.things')} aside={say('desk.watch.things-count', { n: things.length })}>
      <TextInput
        label={say('desk.watch.things-find')}
        value={text}
        dir="auto"
        className={css.search}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p className={css.note} role="status">
        {text !== '' && say('desk.watch.things-found', { n: found.length })}
        {found.length > SHOWN_MAX && say('desk.watch.more', { n: found.length - SHOWN_MAX })}
      </p>
      <Scroll label={say('desk.watch.things')}>
        <table className={css.things}>
          <thead>
            <tr>
              {(['tag', 'serial', 'where', 'since'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(`desk.watch.thing-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN_MAX).map((thing) => (
              <Rows
                key={thing.id}
                thing={thing}
                open={opened === thing.id}
                toggle={() => setOpened(opened === thing.id ? null : thing.id)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

const fits = ({ id, readings }: Thing, text: string): boolean =>
  text === '' || [id, ...readings.map(({ serial }) => serial ?? '')].some((one) => one.toLowerCase().includes(text))

function Rows({ thing, open, toggle }: { thing: Thing; open: boolean; toggle(): void }) {
  const say = useSay()
  const { id, at, since, steps, alike } = thing
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className={css.open} aria-expanded={open} onClick={toggle}>
            <Mono>{id}</Mono>
          </button>
        </th>
        <td>
          {serialsTold(thing, say)}
          {alike.length > 0 && <b className={css.differs}> {say('desk.watch.thing-alike', { ids: alike.join(', ') })}</b>}
        </td>
        <td>{at === null ? <b>{say('desk.watch.thing-gone')}</b> : <Typed text={heldTold(at)} />}</td>
        <td>
          <Moment at={since} form="day" />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4}>
            <ol className={css.course}>
              {placed(steps).map(({ key, item: { on, from, to, movement, entry } }) => (
                <li key={key}>
                  <Moment at={on} form="day" /> <FromTo from={heldTold(from)} to={heldTold(to)} /> <Mono wrap>{movement}</Mono>{' '}
                  <EntryNumber index={entry} />
                </li>
              ))}
            </ol>
          </td>
        </tr>
      )}
    </>
  )
}

const heldTold = (at: Thing['at']): string => (at === null ? '∅' : `${at.category} ${at.place} ${at.state}`)

/** Every serial number that was read, beside each other; or why none was. */
function serialsTold({ readings }: Thing, say: Say): string {
  const serials = [...new Set(readings.flatMap(({ serial }) => serial ?? []))]
  if (serials.length > 1) return say('desk.watch.thing-serials', { all: serials.join(' · ') })
  if (serials[0] !== undefined) return serials[0]
  const why = readings.at(-1)?.unread ?? 'not-looked-at'
  return say(`desk.watch.thing-${why}`)
}
