/** What became of every row of a file: browsed, narrowed, and saved as a table. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Client } from '../../../client/client.ts'
import type { EditionText, FateTold } from '../../../client/material-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { given } from '../../../data/refused.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Way } from '../../../frame/way.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { csvOf, saveFile } from '../../../parts/save-file.ts'
import { Empty } from '../../../parts/states.tsx'
import { Told } from '../../../parts/told.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { VirtualRows } from '../../../parts/virtual-rows.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './editions.module.css'
import { type FatesShown, fatesAsked, useFates } from './reading.ts'

export interface FatesProps {
  readonly told: EditionText
  /** Whether a row leads to its event: only what is kept has events to show. */
  readonly kept: boolean
}

export function Fates({ told, kept }: FatesProps) {
  const say = useSay()
  const [outcome, setOutcome] = useFilter('outcome')
  const [code, setCode] = useFilter('why')
  const shown: FatesShown = { outcome, code }
  const query = useFates(told.edition, shown)
  const { counts, refused_by, flagged_by } = told
  const amounts: Readonly<Record<string, number>> = {
    '': counts.rows,
    stored: counts.stored - counts.flagged,
    flagged: counts.flagged,
    refused: counts.refused,
  }
  const reasons = Object.entries({ ...refused_by, ...flagged_by })
  return (
    <Panel title={say('desk.editions.fates')} aside={<SaveFates told={told} shown={shown} />}>
      <div className={css.narrow}>
        <NativeSelect
          label={say('desk.editions.outcome')}
          value={outcome}
          data={(['', 'stored', 'flagged', 'refused'] as const).map((one) => ({
            value: one,
            label: say(one === '' ? 'desk.editions.outcome-all' : `desk.editions.outcome-${one}`, { n: amounts[one] ?? 0 }),
          }))}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('desk.editions.why')}
          value={code}
          data={[
            { value: '', label: say('desk.editions.why-any') },
            ...reasons.map(([one, n]) => ({ value: one, label: say('desk.editions.why-n', { why: one, n: Number(n) }) })),
          ]}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </div>
      <VirtualRows
        query={query}
        keyOf={({ line }) => String(line)}
        label={say('desk.editions.fates')}
        estimate={44}
        empty={<Empty title={say('desk.editions.fates-none')} />}
      >
        {(fate) => <Row fate={fate} edition={kept ? told.edition : null} />}
      </VirtualRows>
    </Panel>
  )
}

function Row({ fate: { line, id, outcome, why }, edition }: { fate: FateTold; edition: string | null }) {
  const say = useSay()
  return (
    <div className={css.fate} data-outcome={outcome}>
      <span className={css.line}>{say('desk.editions.line', { n: line })}</span>
      <span>
        {id !== null &&
          (edition !== null && outcome !== 'refused' ? (
            <Way to={`/watch/editions/${edition}/events/${encodeURIComponent(id)}`}>
              <Mono wrap>{id}</Mono>
            </Way>
          ) : (
            <Mono wrap>{id}</Mono>
          ))}
      </span>
      <b>{say(`desk.editions.became-${outcome}`)}</b>
      <ul>
        {why.map((one) => (
          <li key={`${one.code} ${one.field}`}>
            {one.field !== '' && <Mono wrap>{one.field}</Mono>} <Told>{one.sentence}</Told>
          </li>
        ))}
      </ul>
    </div>
  )
}

const AT_ONCE = 5_000

/** All fates that are looked at, as rows of a table: one for each reason. */
async function rowsOf(
  client: Client,
  edition: string,
  shown: FatesShown,
  onRead: (rows: number) => void,
): Promise<(string | number | null)[][]> {
  const rows: (string | number | null)[][] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: { items: readonly FateTold[]; next: number | null } = given(
      await client.watch.fates(edition, { ...fatesAsked(shown), limit: AT_ONCE, after }),
    )
    for (const { line, id, outcome, why } of page.items) {
      if (why.length === 0) rows.push([line, id, outcome, null, null, null, null])
      for (const { code, field, found, sentence } of why) rows.push([line, id, outcome, code, field, found, sentence])
    }
    onRead(rows.length)
    after = page.next
  }
  return rows
}

function SaveFates({ told, shown }: { told: EditionText; shown: FatesShown }) {
  const say = useSay()
  const client = useClient()
  const [read, setRead] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const save = async () => {
    setFailed(false)
    setRead(0)
    try {
      const rows = await rowsOf(client, told.edition, shown, setRead)
      const head = ['line', 'id', 'outcome', 'code', 'field', 'found', 'why']
      saveFile(`${told.source}-${told.as_of}-${told.edition.slice(0, 8)}-rows.csv`, csvOf([head, ...rows]), 'text/csv')
    } catch {
      setFailed(true)
    } finally {
      setRead(null)
    }
  }
  return (
    <>
      <span role="status" className={css.saving}>
        {read !== null && say('desk.editions.saving', { n: read })}
        {failed && say('desk.editions.save-failed')}
      </span>
      <Button variant="default" size="compact-sm" className={css.print} onClick={() => void (read === null && save())}>
        {say('desk.editions.save')}
      </Button>
    </>
  )
}

/** How many rows came to what, and why, in a few figures. */
export function Figures({ told }: { told: EditionText }) {
  const say = useSay()
  const { counts, first, last } = told
  return (
    <dl className={css.figures}>
      {(['rows', 'stored', 'flagged', 'refused', 'daily'] as const).map((one) => (
        <div key={one} data-of={one}>
          <dt>{say(`desk.editions.count-${one}`)}</dt>
          <dd>{say('desk.editions.n', { n: counts[one] })}</dd>
        </div>
      ))}
      {first !== null && last !== null && (
        <div>
          <dt>{say('desk.editions.period')}</dt>
          <dd>
            <Typed text={`${first} – ${last}`} />
          </dd>
        </div>
      )}
    </dl>
  )
}
