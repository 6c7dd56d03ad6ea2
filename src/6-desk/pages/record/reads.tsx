/** Who read what and when, as they said, how far that is anchored in the record, and checking it here. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { Read } from '../../client/custody-shapes.ts'
import { useItems } from '../../data/read.ts'
import { useOffices } from '../../data/reading.ts'
import { useFilter } from '../../frame/filter.ts'
import { usePast } from '../../frame/past.ts'
import { Answered } from '../../parts/answered.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Empty } from '../../parts/states.tsx'
import { Told } from '../../parts/told.tsx'
import { Typed } from '../../parts/typed.tsx'
import { VirtualRows } from '../../parts/virtual-rows.tsx'
import { useSay } from '../../words/words.tsx'
import { type Offices, useOfficeNames } from '../docket/names.ts'
import { PrintButton } from '../watch/parts/print-button.tsx'
import { Anchored } from './anchored.tsx'
import { RecordAreas } from './areas.tsx'
import css from './keep.module.css'
import { useReads, useReadsHead } from './reading.ts'

export function Page() {
  const say = useSay()
  const { asOf } = usePast()
  const [by, setBy] = useFilter('by')
  const head = useReadsHead()
  const [of, setOf] = useFilter('of')
  const query = useReads(by, of.trim())
  const offices = useItems(useOffices())
  const names = useOfficeNames()
  return (
    <>
      <PageTitle
        title={say('desk.keep.reads.title')}
        sub={head.data === undefined ? undefined : say('desk.keep.reads.sub', { n: head.data.size })}
        acts={<PrintButton />}
      />
      <RecordAreas />
      {asOf !== null && <p className={css.note}>{say('desk.keep.reads.now')}</p>}
      <div className={css.stack}>
        <Answered query={head}>{(found) => <Anchored log={found} />}</Answered>
        <div>
          <div className={css.filters}>
            <NativeSelect
              label={say('desk.keep.reads.by')}
              value={by}
              data={[
                { value: '', label: say('desk.keep.reads.everybody') },
                ...offices.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
            <TextInput
              label={say('desk.keep.reads.of')}
              placeholder={EXAMPLE}
              value={of}
              onChange={(event) => setOf(event.currentTarget.value)}
            />
          </div>
          <div className={css.list}>
            <VirtualRows
              query={query}
              keyOf={({ index }) => `${index}`}
              label={say('desk.keep.reads.name')}
              estimate={54}
              empty={
                by === '' && of === '' ? (
                  <Empty title={say('desk.keep.reads.empty')}>{say('desk.keep.reads.empty-note')}</Empty>
                ) : (
                  <Empty title={say('desk.keep.reads.no-match')}>{say('desk.keep.reads.no-match-note')}</Empty>
                )
              }
            >
              {(one) => <Row one={one} names={names} />}
            </VirtualRows>
          </div>
        </div>
      </div>
    </>
  )
}

/** How a read names what was read. */
const EXAMPLE = 'docket=D-1'

/** What could not be kept is told where it is missing: `lost N`. */
const isGap = ({ by, purpose }: Read): boolean => by === 'clock' && purpose === 'gap'

function Row({ one, names }: { one: Read; names: Offices }) {
  const say = useSay()
  const { index, at, by, purpose, what, told, asOf } = one
  const gap = isGap(one)
  return (
    <div className={css.read} data-gap={gap || undefined}>
      <Mono>{index}</Mono>
      <span>
        <Moment at={at} />
      </span>
      <span>
        <Typed text={by === '' ? say('desk.keep.reads.nobody') : names.name(by)} />
        <span className={css.more}>
          <Typed text={purpose} />
        </span>
      </span>
      <span>
        {gap ? say('desk.keep.reads.gap', { n: Number(what.replace(/\D/g, '')) }) : <Told>{told ?? ''}</Told>}
        <span className={css.more}>
          <Mono wrap>{what.replace(/ limit=\d+/, '')}</Mono>
        </span>
      </span>
      <span className={css.more}>{!gap && say('desk.keep.reads.as-of', { n: asOf })}</span>
    </div>
  )
}
