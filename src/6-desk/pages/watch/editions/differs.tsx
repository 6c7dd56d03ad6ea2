/** How an edition differs from another of the same kind: what was added, what is gone, and what changed in what. */
import { Button, NativeSelect } from '@mantine/core'
import type { EditionChanges, EditionText, EventTold } from '../../../client/material-shapes.ts'
import { useRead } from '../../../data/read.ts'
import { useFilter } from '../../../frame/filter.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { csvOf, saveFile } from '../../../parts/save-file.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { useAll, useEditions } from '../reading.ts'
import css from './editions.module.css'

const SHOWN_MAX = 500

export function Differs({ edition }: { edition: EditionText }) {
  const say = useSay()
  const [since, setSince] = useFilter('since')
  const [how, setHow] = useFilter('how')
  const others = useAll(useEditions()).items.filter((one) => one.edition.edition !== edition.edition)
  // Those of the same source first: they are what one compares.
  const offered = others.toSorted((a, b) => Number(b.edition.source === edition.source) - Number(a.edition.source === edition.source))
  if (others.length === 0) return null
  return (
    <Panel title={say('desk.editions.differs')}>
      <div className={css.narrow}>
        <NativeSelect
          label={say('desk.editions.since')}
          value={since}
          data={[
            { value: '', label: say('desk.editions.since-none') },
            ...offered.map(({ edition: one }) => ({
              value: one.edition,
              label: `${one.source} ${one.as_of} (${one.edition.slice(0, 8)})`,
            })),
          ]}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        {since !== '' && (
          <NativeSelect
            label={say('desk.editions.how')}
            value={how}
            data={(['', 'added', 'removed', 'changed'] as const).map((one) => ({
              value: one,
              label: say(one === '' ? 'desk.editions.how-any' : `desk.editions.how-${one}`),
            }))}
            onChange={(event) => setHow(event.currentTarget.value)}
          />
        )}
      </div>
      {since !== '' && <Compared edition={edition} since={since} how={how} />}
    </Panel>
  )
}

const HOWS = ['added', 'removed', 'changed'] as const

function Compared({ edition, since, how }: { edition: EditionText; since: string; how: string }) {
  const say = useSay()
  const only = HOWS.find((one) => one === how)
  const query = useRead(['watch-changes', edition.edition, since, how], (client, at) =>
    client.watch.editionChanges(edition.edition, { ...at, since, limit: SHOWN_MAX, ...(only === undefined ? {} : { how: only }) }),
  )
  return (
    <Answered query={query}>
      {(found) => {
        const shown = only === undefined ? found.added + found.removed + found.changed : found[only]
        return (
          <>
            <p role="status">
              {say('desk.editions.differs-n', { added: found.added, removed: found.removed, changed: found.changed, same: found.same })}{' '}
              <Button variant="default" size="compact-sm" className={css.print} onClick={() => save(found)}>
                {say('desk.editions.save')}
              </Button>
            </p>
            {found.first.map((one) => (
              <One key={one.id} one={one} />
            ))}
            {shown > found.first.length && (
              <p className={css.note}>{say('desk.editions.differs-more', { n: shown - found.first.length })}</p>
            )}
          </>
        )
      }}
    </Answered>
  )
}

type Changed = EditionChanges['first'][number]

/** A field such as `deaths.best` of an event, as text. */
function fieldText(event: EventTold | null, field: string): string {
  const found = field.split('.').reduce<unknown>((of, key) => (of as Record<string, unknown> | null)?.[key], event)
  return found === null || found === undefined || found === '' ? '–' : Array.isArray(found) ? found.join(' / ') || '–' : String(found)
}
const howOf = ({ before, after }: Changed) => (before === null ? 'added' : after === null ? 'removed' : 'changed')

function One({ one }: { one: Changed }) {
  const say = useSay()
  const { id, fields, before, after } = one
  const event = after ?? before
  return (
    <div className={css.differs}>
      <span>
        <b>{say(`desk.editions.how-${howOf(one)}`)}</b> <Mono wrap>{id}</Mono> {event?.first}{' '}
        {event !== null && <Typed text={[event.kind, event.place].filter(Boolean).join(', ')} />}
      </span>
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <div key={field} className={css.pair}>
              <dt>
                <Mono>{field}</Mono>
              </dt>
              <dd>
                <del>
                  <Typed text={fieldText(before, field)} />
                </del>{' '}
                →{' '}
                <ins>
                  <Typed text={fieldText(after, field)} />
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function save(found: EditionChanges): void {
  const rows = found.first.flatMap((one) =>
    one.fields.length === 0
      ? [[one.id, howOf(one), null, null, null]]
      : one.fields.map((field) => [one.id, howOf(one), field, fieldText(one.before, field), fieldText(one.after, field)]),
  )
  saveFile(
    `changes-${found.before.slice(0, 8)}-${found.after.slice(0, 8)}.csv`,
    csvOf([['id', 'how', 'field', 'before', 'after'], ...rows]),
    'text/csv',
  )
}
