/** Where an exchange, a ledger of counted things or a version of zones is put on file. */
import { Link, useParams } from '@tanstack/react-router'
import { NoSuchPage } from '../../../frame/no-such-page.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useSay } from '../../../words/words.tsx'
import { ToSituation } from '../parts/opened.tsx'
import { ExchangeForm } from './exchange.tsx'
import { LedgerForm } from './ledger.tsx'
import { ZonesForm } from './zones.tsx'

const forms = { exchange: ExchangeForm, ledger: LedgerForm, zones: ZonesForm }
type FormName = keyof typeof forms
const isForm = (what: string): what is FormName => Object.hasOwn(forms, what)

export function Page() {
  const say = useSay()
  const { what = '' } = useParams({ strict: false })
  if (!isForm(what)) return <NoSuchPage />
  const Form = forms[what]
  return (
    <>
      <PageTitle
        title={say(`desk.watch.file-${what}`)}
        sub={say(`desk.watch.file-${what}-sub`)}
        above={
          <>
            <ToSituation /> <Link to="/watch/ledgers">{say('desk.watch.ledgers')}</Link>
          </>
        }
      />
      <Form />
    </>
  )
}
