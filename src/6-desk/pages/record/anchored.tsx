/** How far the log of reads is anchored in the record, and whether what it says now comes to the root that was recorded: worked out here. */
import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Read, Reads } from '../../client/custody-shapes.ts'
import { useClient } from '../../data/client.ts'
import { given } from '../../data/refused.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { Panel } from '../../parts/panel.tsx'
import { csvOf, saveFile } from '../../parts/save-file.ts'
import { useSay } from '../../words/words.tsx'
import { lineOf, rootOfReads } from './check-reads.ts'
import css from './keep.module.css'

/** As many reads are fetched to be worked on here; of a longer log the file is made from the database. */
const CHECKED_MAX = 50_000

type State =
  | { readonly at: 'rest' }
  | { readonly at: 'reading'; readonly n: number }
  | { readonly at: 'checked'; readonly holds: boolean }
  | { readonly at: 'failed' }

export function Anchored({ log: { size, anchored } }: { log: Reads }) {
  const say = useSay()
  const { state, check, save } = useWhole(anchored)
  return (
    <Panel title={say('desk.keep.reads.anchor')}>
      <div className={css.stack}>
        {anchored === null ? (
          <p className={css.note}>{say('desk.keep.reads.unanchored')}</p>
        ) : (
          <>
            <p>
              {say('desk.keep.reads.anchored', { n: anchored.size, of: size })} <EntryNumber index={anchored.entry} />{' '}
              <Moment at={anchored.at} />
            </p>
            <dl className={css.facts}>
              <dt>{say('desk.keep.reads.root')}</dt>
              <dd>
                <Mono wrap>{anchored.root}</Mono>
              </dd>
            </dl>
          </>
        )}
        <p className={css.verdict} data-holds={state.at === 'checked' ? state.holds : undefined} role="status">
          {state.at === 'reading' && say('desk.keep.reads.reading', { n: state.n })}
          {state.at === 'checked' && say(state.holds ? 'desk.keep.reads.holds' : 'desk.keep.reads.fails')}
          {state.at === 'failed' && say('desk.keep.reads.unread')}
        </p>
        <div className={css.end}>
          {anchored !== null && anchored.size <= CHECKED_MAX && (
            <Button variant="default" className={css.act} disabled={state.at === 'reading'} onClick={() => void check()}>
              {say('desk.keep.reads.check')}
            </Button>
          )}
          {size <= CHECKED_MAX &&
            (['ndjson', 'csv'] as const).map((form) => (
              <Button key={form} variant="default" className={css.act} disabled={state.at === 'reading'} onClick={() => void save(form)}>
                {say(`desk.keep.reads.save-${form}`)}
              </Button>
            ))}
        </div>
        {Math.max(size, anchored?.size ?? 0) > CHECKED_MAX && <p className={css.note}>{say('desk.keep.reads.too-long')}</p>}
        <p className={css.note}>{say('desk.keep.reads.means')}</p>
        <p className={css.note}>{say('desk.keep.reads.auditor')}</p>
      </div>
    </Panel>
  )
}

/** The whole log, fetched when it is asked for, and what is made of it. */
function useWhole(anchored: Reads['anchored']) {
  const client = useClient()
  const [state, setState] = useState<State>({ at: 'rest' })
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  /** All reads in the order in which they were logged; null where the page was left meanwhile. */
  const all = useCallback(async (): Promise<readonly Read[] | null> => {
    const found: Read[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      if (left.current) return null
      setState({ at: 'reading', n: found.length })
      const page = given(await client.reads({ limit: 500, ...(cursor === undefined ? {} : { cursor }) }))
      found.push(...page.items)
      cursor = page.next ?? undefined
      more = cursor !== undefined
    }
    return found.reverse()
  }, [client])
  const whole = async (use: (reads: readonly Read[]) => State) => {
    try {
      const reads = await all()
      if (reads !== null) setState(use(reads))
    } catch {
      setState({ at: 'failed' })
    }
  }
  return {
    state,
    check: () =>
      whole((reads) => ({
        at: 'checked',
        holds: anchored !== null && reads.length >= anchored.size && rootOfReads(reads.slice(0, anchored.size)) === anchored.root,
      })),
    save: (form: 'ndjson' | 'csv') =>
      whole((reads) => {
        if (form === 'ndjson') saveFile('reads.ndjson', `${reads.map((one) => lineOf(one) ?? '').join('\n')}\n`, 'application/x-ndjson')
        else saveFile('reads.csv', csvOf([['index', 'at', 'by', 'purpose', 'what', 'as_of'], ...reads.map(rowOf)]), 'text/csv')
        return { at: 'rest' }
      }),
  }
}

const rowOf = ({ index, at, by, purpose, what, asOf }: Read) => [index, at, by, purpose, what, asOf]
