/** Every ledger of counted things, what waits for a second key in them, and how to open one. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Answered } from '../../../parts/answered.tsx'
import { BeginList } from '../../../parts/begin-list.tsx'
import { Columns } from '../../../parts/columns.tsx'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { textOf, textsOf } from '../../../parts/law/written.ts'
import { Mono } from '../../../parts/mono.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { Areas } from '../parts/areas.tsx'
import { ListPanel } from '../parts/list-panel.tsx'
import { useAll, useExchanges, useLedgers } from '../reading.ts'
import css from './counted.module.css'
import KeysWaitingEverywhere from './waiting-everywhere.tsx'

const STEPS = ['ledger', 'move', 'key', 'total'] as const

export function Page() {
  const say = useSay()
  const { list, items } = useAll(useLedgers())
  const exchanges = useAll(useExchanges()).items
  return (
    <>
      <PageTitle
        title={say('desk.watch.ledgers')}
        sub={say('desk.watch.ledgers-sub')}
        acts={(['ledger', 'exchange'] as const).map((what) => (
          <Button key={what} variant="default" renderRoot={(props) => <Link to="/watch/file/$what" params={{ what }} {...props} />}>
            {say(`desk.watch.file-${what}`)}
          </Button>
        ))}
      />
      <Areas />
      <Answered query={list}>
        {() =>
          items.length + exchanges.length === 0 ? (
            <Begin />
          ) : (
            <Columns side={<KeysWaitingEverywhere most={20} />}>
              <ListPanel title={say('desk.watch.ledgers')} none={say('desk.watch.ledgers-none')} items={items} keyOf={({ id }) => id}>
                {({ id, index, ledger }) => (
                  <div className={css.listed}>
                    <Link to="/watch/ledgers/$ledger" params={{ ledger: id }}>
                      <b>
                        <Typed text={textOf(ledger.title) || id} />
                      </b>{' '}
                      <Mono>{id}</Mono>
                    </Link>
                    <EntryNumber index={index} />
                    <span className={css.note}>{say('desk.watch.ledger-keys', { keys: textsOf(ledger.keys).join(', ') })}</span>
                  </div>
                )}
              </ListPanel>
              <ListPanel
                title={say('desk.watch.exchanges')}
                none={say('desk.watch.exchanges-none')}
                items={exchanges}
                keyOf={({ id }) => id}
              >
                {({ id, index, exchange }) => (
                  <div className={css.listed}>
                    <Link to="/watch/exchanges/$exchange" params={{ exchange: id }}>
                      <b>
                        <Typed text={textOf(exchange.title) || id} />
                      </b>{' '}
                      <Mono>{id}</Mono>
                    </Link>
                    <EntryNumber index={index} />
                    <span className={css.note}>{textsOf(exchange.parties).join(', ')}</span>
                  </div>
                )}
              </ListPanel>
            </Columns>
          )
        }
      </Answered>
    </>
  )
}

/** No ledger and no exchange is on file: what to do first, and what then. */
function Begin() {
  const say = useSay()
  return (
    <BeginList
      label={say('desk.watch.ledgers-begin')}
      steps={STEPS.map((name) => ({
        ...{ name, note: say(`desk.watch.ledgers-begin-${name}-note`) },
        what:
          name === 'ledger' ? (
            <Link to="/watch/file/$what" params={{ what: 'ledger' }}>
              {say('desk.watch.ledgers-begin-ledger')}
            </Link>
          ) : (
            say(`desk.watch.ledgers-begin-${name}`)
          ),
      }))}
    />
  )
}
