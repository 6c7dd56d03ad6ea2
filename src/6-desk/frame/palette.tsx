import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { Typed } from '../parts/typed.tsx'
import { useSay } from '../words/words.tsx'
import css from './palette.module.css'
import { type PaletteRow, usePaletteRows } from './palette-rows.ts'
import { Sheet } from './sheet.tsx'

/** Search over everything that has a name, by keyboard: arrows choose, Enter goes there, Escape leaves. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const id = useId()
  const go = useGo()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(0)
  const { rows, reading, more, wrong } = usePaletteRows(search)
  const at = Math.min(chosen, rows.length - 1)
  const open = (row: PaletteRow | undefined) => {
    if (row === undefined) return
    onClose()
    go(row)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && rows.length > 0) {
      event.preventDefault()
      setChosen((at + step + rows.length) % rows.length)
    }
    if (event.key === 'Enter') open(rows[at])
  }
  return (
    <Sheet open onClose={onClose} title={say('desk.frame.find')}>
      <input
        className={css.search}
        type="text"
        role="combobox"
        aria-label={say('desk.frame.find')}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-rows`}
        aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        dir="auto"
        data-first
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-rows`} role="listbox" aria-label={say('desk.frame.found')} className={css.rows} tabIndex={-1}>
        {rows.map((row, place) => (
          <Row
            key={`${row.kind} ${row.id}`}
            row={row}
            id={`${id}-${place}`}
            chosen={place === at}
            onChoose={() => setChosen(place)}
            onOpen={() => open(row)}
          />
        ))}
      </div>
      <p role="status" className={css.told}>
        {rows.length === 0 && !reading && wrong === null && say('desk.frame.found-nothing')}
        {reading && say('desk.state.loading')}
        {wrong !== null && (wrong === 'offline' ? say('desk.frame.found-offline') : wrong)}
        {more && !reading && wrong === null && say('desk.frame.found-more')}
      </p>
    </Sheet>
  )
}

interface RowProps {
  readonly row: PaletteRow
  readonly id: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onOpen: () => void
}

/** One thing found. The keyboard stays in the search, which names the chosen one. */
function Row({ row, id, chosen, onChoose, onOpen }: RowProps) {
  const say = useSay()
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-chosen={chosen || undefined}
      className={css.row}
      onPointerMove={onChoose}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <small>{say(`desk.frame.found-${row.kind}`)}</small>
      <Typed text={row.name || row.id} />
      {row.kind !== 'page' && row.name !== '' && <code dir="ltr">{row.id}</code>}
    </div>
  )
}

function useGo(): (row: PaletteRow) => void {
  const navigate = useNavigate()
  return ({ kind, id, clause }) => {
    if (kind === 'docket') void navigate({ to: '/dockets/$docket', params: { docket: id } })
    else if (kind === 'instrument') void navigate({ to: '/instruments/$instrument', params: { instrument: id } })
    else if (clause !== undefined)
      void navigate({ to: '/instruments/$instrument', params: { instrument: clause[0] }, hash: `clause-${clause[1]}` })
    else if (kind === 'party') void navigate({ to: '/parties/$party', params: { party: id } })
    else if (kind === 'entry') void navigate({ to: '/record/$entry', params: { entry: id } })
    else if (kind === 'order') void navigate({ to: '/instruments', search: { order: id } })
    else if (kind === 'incident') void navigate({ to: '/watch/incidents/$incident', params: { incident: id } })
    else if (kind === 'report') void navigate({ to: '/watch/reports/$report', params: { report: id } })
    else if (kind === 'commitment') void navigate({ to: '/watch/commitments/$commitment', params: { commitment: id } })
    else if (kind === 'office') void navigate({ to: '/dockets', search: { asked_by: id } })
    else void navigate({ to: id })
  }
}
