/** One ledger of counted things: what is where, what waits for a second key, what sources say otherwise, and single things from first to last. */
import { Link, useParams } from '@tanstack/react-router'
import type { LedgerWhole } from '../../../client/counted-shapes.ts'
import { Columns } from '../../../parts/columns.tsx'
import { textOf, textsOf } from '../../../parts/law/written.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useSay } from '../../../words/words.tsx'
import { Opened } from '../parts/opened.tsx'
import { PrintButton } from '../parts/print-button.tsx'
import { UnderAgreement } from '../parts/under-agreement.tsx'
import { useLedger } from '../reading.ts'
import { Finds } from './finds.tsx'
import { LedgerForms } from './forms.tsx'
import { Movements } from './movements.tsx'
import { SaveStock } from './save-stock.tsx'
import { Stock } from './stock.tsx'
import { Things } from './things.tsx'
import { TotalsStated } from './totals.tsx'
import { KeysWaiting } from './waiting.tsx'

export function Page() {
  const { ledger: id = '' } = useParams({ strict: false })
  return (
    <Opened query={useLedger(id)} name={id}>
      {(one) => <Whole one={one} />}
    </Opened>
  )
}

function Whole({ one }: { one: LedgerWhole }) {
  const say = useSay()
  const { id, index, ledger } = one
  return (
    <>
      <PageTitle
        title={textOf(ledger.title) || id}
        typed
        above={
          <UnderAgreement {...{ id, index, instrument: textOf(ledger.instrument) }}>
            <Link to="/watch/ledgers">{say('desk.watch.ledgers')}</Link>
          </UnderAgreement>
        }
        sub={say('desk.watch.ledger-told', { keys: textsOf(ledger.keys).join(', '), zone: textOf(ledger.zone) })}
        acts={
          <>
            <SaveStock one={one} />
            <PrintButton />
          </>
        }
      />
      <Columns
        side={
          <>
            <KeysWaiting ledger={id} />
            <TotalsStated one={one} />
            <Finds one={one} />
          </>
        }
      >
        <Stock one={one} />
        <Things one={one} />
        <Movements one={one} />
        <LedgerForms one={one} />
      </Columns>
    </>
  )
}
