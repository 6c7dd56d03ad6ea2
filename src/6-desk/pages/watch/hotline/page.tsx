/** The log of the hotline, a week at a time: every call in the order they came, who took it, and what became of it; printed as it stands. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { HotlineLine } from '../../../client/promises-shapes.ts'
import { useNow } from '../../../data/now.ts'
import { useRead } from '../../../data/read.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Columns } from '../../../parts/columns.tsx'
import { DateField } from '../../../parts/date-field.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { SaveCsv } from '../../../parts/save-csv.tsx'
import { Empty } from '../../../parts/states.tsx'
import { useMoments } from '../../../words/moments.ts'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { dayIn, dayNamed, daysOn, mondayOf } from '../parts/week.ts'
import { CallForms } from './call-forms.tsx'
import css from './hotline.module.css'
import { Log } from './log.tsx'
import { csvHead, csvLine } from './table.ts'

const WEEK = 7

export function Page() {
  const say = useSay()
  const now = useNow()
  const { zone } = useMoments()
  const [asked, setAsked] = useFilter('week')
  const week = mondayOf(dayNamed(asked) ?? dayIn(now ?? Date.now(), zone))
  const span = useMemo(() => ({ from: week, until: daysOn(week, WEEK) }), [week])
  const query = useRead(['watch-hotline', span], (client, at) => client.watch.hotline({ ...at, ...span }), { enabled: now !== null })
  const items = query.data?.items ?? NOBODY
  return (
    <>
      <PageTitle
        title={say('desk.calls.title')}
        sub={say('desk.calls.sub')}
        above={<Link to="/watch">{say('desk.watch.situation.name')}</Link>}
        acts={
          <>
            <PrintButton />
            <SaveCsv name={`hotline-${week}`} rows={() => [csvHead(say, zone), ...items.map((line) => csvLine(line, say))]} />
          </>
        }
      />
      <Areas />
      <div className={css.week}>
        <Button variant="default" onClick={() => setAsked(daysOn(week, -WEEK))}>
          {say('desk.calls.week-before')}
        </Button>
        <DateField of="day" label={say('desk.calls.week')} value={week} onChange={(day) => setAsked(day)} />
        <Button variant="default" onClick={() => setAsked(daysOn(week, WEEK))}>
          {say('desk.calls.week-after')}
        </Button>
      </div>
      <Columns side={<CallForms items={items} zone={zone} />}>
        <Answered query={query}>{({ items: lines, complete }) => <Lines items={lines} complete={complete} week={week} />}</Answered>
      </Columns>
    </>
  )
}
const NOBODY: readonly HotlineLine[] = []

function Lines({ items, complete, week }: { items: readonly HotlineLine[]; complete: boolean; week: string }) {
  const say = useSay()
  const { write } = useMoments()
  const open = items.filter(({ became }) => became === null).length
  const title = say('desk.calls.count', { n: items.length, open, day: write(week, 'day') })
  if (items.length === 0) return <Empty title={say('desk.calls.none', { day: write(week, 'day') })}>{say('desk.calls.none-note')}</Empty>
  return (
    <Panel title={title}>
      {!complete && <p className={css.note}>{say('desk.calls.incomplete')}</p>}
      <Scroll label={title}>
        <div className={css.log}>
          <Log items={items} label={title} />
        </div>
      </Scroll>
    </Panel>
  )
}
