/** Where an office, a party, a claim, a legal order or an instrument is filed by a form, without any file format. */
import { Link, useParams } from '@tanstack/react-router'
import { NoSuchPage } from '../../frame/no-such-page.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { type Say, useSay } from '../../words/words.tsx'
import { AccessForm } from '../record/access-form.tsx'
import { HoldForm } from '../record/hold-form.tsx'
import { HarmForm } from '../watch/harm/form.tsx'
import { PatrolForm } from '../watch/patrols/form.tsx'
import { SignForm } from '../watch/signs/form.tsx'
import { ClaimForm } from './claim.tsx'
import { ControlListForm } from './control-list.tsx'
import { InstrumentForm } from './instrument.tsx'
import { MechanismForm } from './mechanism.tsx'
import { OfficeForm } from './office.tsx'
import { OrderForm } from './order.tsx'
import { Overview } from './overview.tsx'
import { PartyForm } from './party.tsx'
import { VersionForm } from './version.tsx'
import { WithdrawalForm } from './withdrawal.tsx'

const forms = {
  ...{ office: OfficeForm, party: PartyForm, claim: ClaimForm, order: OrderForm, instrument: InstrumentForm, version: VersionForm },
  ...{ 'control-list': ControlListForm, withdrawal: WithdrawalForm },
  ...{ mechanism: MechanismForm, patrol: PatrolForm, sign: SignForm, harm: HarmForm },
  ...{ hold: HoldForm, access: AccessForm },
}
type FormName = keyof typeof forms
const isForm = (what: string): what is FormName => Object.hasOwn(forms, what)

const titleOf = (say: Say, what: FormName): string => say(`desk.write.${what}.title`)

export function Page() {
  const say = useSay()
  const { what } = useParams({ strict: false })
  if (what === undefined) return <Overview />
  const above = <Link to="/write">{say('desk.write.title')}</Link>
  if (!isForm(what)) return <NoSuchPage />
  const Form = forms[what]
  return (
    <>
      <PageTitle title={titleOf(say, what)} sub={say(`desk.write.${what}.sub`)} above={above} />
      <Form />
    </>
  )
}
