/** The record: every entry, newest first, narrowed by kind, office and docket. */
import { NativeSelect, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Entry } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useEntries, useHead, useOffices } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { Way } from '../../frame/way.tsx'
import { ENTRY_KINDS, kindName } from '../../parts/entry-kind.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { recordOf, recordsOf, textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty } from '../../parts/states.tsx'
import { Typed } from '../../parts/typed.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { type Say, useSay } from '../../words/words.tsx'
import { RecordAreas } from './areas.tsx'
import { Published } from './published.tsx'
import css from './record.module.css'

export function Page() {
  const say = useSay()
  const [kind] = useFilter('kind')
  const [by] = useFilter('by')
  const [docket] = useFilter('docket')
  const head = useHead().data
  const narrow = { ...(docket === '' ? {} : { docket }), ...(kind === '' ? {} : { kind }), ...(by === '' ? {} : { by }) }
  const query = useEntries({ order: 'newest', ...narrow }, { limit: 200 })
  return (
    <>
      <PageTitle title={say('desk.record.title')} sub={head === undefined ? undefined : say('desk.record.sub', { n: head.index })} />
      <RecordAreas />
      <Filters />
      {head !== undefined && (
        <p className={css.root}>
          {say('desk.record.root')} <Mono wrap>{head.root}</Mono>
        </p>
      )}
      <Published />
      <div className={css.list}>
        <VirtualRows
          query={query}
          keyOf={({ index }) => String(index)}
          label={say('desk.record.title')}
          empty={<Empty title={say('desk.record.no-match')} />}
        >
          {(entry) => <EntryRow entry={entry} />}
        </VirtualRows>
      </div>
    </>
  )
}

function Filters() {
  const say = useSay()
  const [kind, setKind] = useFilter('kind')
  const [by, setBy] = useFilter('by')
  const [docket, setDocket] = useFilter('docket')
  const offices = useItems(useOffices())
  const all = { value: '', label: say('desk.record.all') }
  return (
    <div className={css.filters}>
      <NativeSelect
        label={say('desk.record.kind')}
        value={kind}
        data={[all, ...ENTRY_KINDS.map((one) => ({ value: one, label: kindName(say, one) }))]}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('desk.record.by')}
        value={by}
        data={[all, { value: 'clock', label: say('desk.record.clock') }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <TextInput label={say('desk.record.docket')} value={docket} onChange={(event) => setDocket(event.currentTarget.value)} />
    </div>
  )
}

/** What an entry is of, in a few words: the thing filed or the docket. */
function subjectOf(say: Say, { body = {}, title }: Entry): string {
  const named = ['party', 'office', 'instrument'].map((key) => body[key]).find((one) => one !== undefined)
  const party = recordOf(named)
  const claim = recordOf(body.claim)
  if (textOf(claim.of) !== '') return `${textOf(claim.of)}: ${textOf(claim.is)}`
  const name = textOf(party.title) || textOf(party.name) || textOf(recordsOf(party.names)[0]?.text) || textOf(party.id) || textOf(named)
  if (name !== '') return name
  const docket = textOf(body.docket)
  return docket === '' ? textOf(body.duty) || textOf(body.id) : title || say('desk.entry.docket', { docket })
}

/** Drawn once, however often the list moves. */
const EntryRow = memo(function EntryRow({ entry }: { entry: Entry }) {
  const say = useSay()
  const docket = textOf(entry.body?.docket)
  const subject = subjectOf(say, entry)
  return (
    <div className={css.row}>
      <EntryNumber index={entry.index} />
      <span>{kindName(say, entry.kind)}</span>
      <span className={css.subject}>
        {docket === '' ? (
          <Typed text={subject} />
        ) : (
          <Way to={`/dockets/${encodeURIComponent(docket)}`}>
            <Typed text={subject} />
          </Way>
        )}
      </span>
      <Mono>{entry.by ?? ''}</Mono>
      <span className={css.at}>
        <Moment at={entry.at} />
      </span>
    </div>
  )
})
