import { Link } from '@tanstack/react-router'
import type { Instrument } from '../../client/shapes.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './home.module.css'

/** Kinds of instrument, those that can carry an act first. */
const KINDS = ['mandate', 'agreement', 'licence', 'exemption', 'rule', 'measure'] as const
const SOON_MILLISECONDS = 30 * 86_400_000
const SHOWN_MAX = 6

interface CarriesProps {
  readonly instruments: readonly Instrument[]
  readonly now: string
  /** Whether the list has come. */
  readonly settled: boolean
}

/** What is in force now, by kind; a hatched field where nothing is. */
export function Carries({ instruments, now, settled }: CarriesProps) {
  const say = useSay()
  const inForce = instruments.filter(({ standing }) => standing.phase === 'in-force' && !standing.damaged)
  const damaged = instruments.filter(({ standing }) => standing.damaged)
  const unsure = instruments.filter(({ standing }) => standing.phase === 'uncertain' && !standing.damaged).length
  return (
    <Panel title={say('desk.home.carries')} aside={<Link to="/instruments">{say('desk.home.all-instruments')}</Link>}>
      {settled && inForce.length === 0 && <p className={css.hatch}>{say('desk.home.carries-nothing')}</p>}
      {KINDS.map((kind) => {
        const ofKind = inForce.filter(({ instrument }) => instrument.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind} className={css.kind}>
            <h3>{say(`desk.home.kind-${kind}`, { n: ofKind.length })}</h3>
            <ul>
              {ofKind.slice(0, SHOWN_MAX).map((one) => (
                <Carrying key={String(one.instrument.id)} one={one} now={now} />
              ))}
            </ul>
            {ofKind.length > SHOWN_MAX && <p className={css.note}>{say('desk.home.more', { n: ofKind.length - SHOWN_MAX })}</p>}
          </div>
        )
      })}
      {damaged.length > 0 && <Damaged instruments={damaged} />}
      {unsure > 0 && <p className={css.note}>{say('desk.home.unsure', { n: unsure })}</p>}
    </Panel>
  )
}

function Carrying({ one, now }: { one: Instrument; now: string }) {
  const say = useSay()
  const { instrument } = one
  const id = String(instrument.id)
  const title = typeof instrument.title === 'string' ? instrument.title : id
  const term = instrument.term
  const until = Array.isArray(term) && typeof term[1] === 'string' ? term[1] : null
  const soon = until !== null && Date.parse(until) - Date.parse(now) < SOON_MILLISECONDS
  return (
    <li>
      <Link to="/instruments/$instrument" params={{ instrument: id }}>
        <Typed text={title} />
      </Link>
      {until !== null && (
        <span data-soon={soon || undefined}>
          {say(soon ? 'desk.home.ends-soon' : 'desk.home.until')} <Moment at={until} form="day" />
        </span>
      )}
    </li>
  )
}

/** What carries nobody and blocks whatever it reaches, by name. */
function Damaged({ instruments }: Pick<CarriesProps, 'instruments'>) {
  const say = useSay()
  return (
    <div className={css.damaged}>
      <p>{say('desk.home.unreadable', { n: instruments.length })}</p>
      <ul>
        {instruments.slice(0, SHOWN_MAX).map(({ instrument: { id, title } }) => (
          <li key={String(id)}>
            <Link to="/instruments/$instrument" params={{ instrument: String(id) }}>
              <Typed text={typeof title === 'string' ? title : String(id)} />
            </Link>
          </li>
        ))}
      </ul>
      {instruments.length > SHOWN_MAX && <p>{say('desk.home.more', { n: instruments.length - SHOWN_MAX })}</p>}
    </div>
  )
}
