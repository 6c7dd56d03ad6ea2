/** A party: its names, what is claimed of it, and the instruments and dockets that touch it. */
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Party } from '../../client/shapes.ts'
import { useItems } from '../../data/read.ts'
import { useDockets, useInstruments, useParty } from '../../data/reading.ts'
import { Answered } from '../../parts/answered.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Phase } from '../../parts/law/phase.tsx'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Mono } from '../../parts/mono.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { Panel } from '../../parts/panel.tsx'
import { partyKind } from '../../parts/party-kind.ts'
import { Rows } from '../../parts/rows.tsx'
import { Typed } from '../../parts/typed.tsx'
import { tags } from '../../words/language.ts'
import { useSay, useWords } from '../../words/words.tsx'
import { Held } from '../record/held.tsx'
import { Claims } from './claims.tsx'
import css from './party.module.css'

const TrackRecord = lazy(() => import('../watch/commitments/track-record.tsx'))

export function Page() {
  const { party: id = '' } = useParams({ strict: false })
  const say = useSay()
  const query = useParty(id)
  if (query.data === undefined) {
    return (
      <>
        <PageTitle title={id} typed above={<Link to="/parties">{say('desk.parties.title')}</Link>} />
        <Answered query={query} name={id}>
          {() => null}
        </Answered>
      </>
    )
  }
  return <Whole id={id} found={query.data} />
}

function Whole({ id, found }: { id: string; found: Party }) {
  const say = useSay()
  const names = recordsOf(found.party.names)
  return (
    <>
      <PageTitle
        title={textOf(names[0]?.text) || id}
        typed
        above={
          <>
            <Link to="/parties">{say('desk.parties.title')}</Link> <Mono>{id}</Mono> <EntryNumber index={found.index} />
          </>
        }
        sub={partyKind(say, textOf(found.party.kind))}
        acts={
          <>
            <Link to="/record/access/$party" params={{ party: id }} className={css.button}>
              {say('desk.keep.access.answer')}
            </Link>
            <Link to="/write/$what" params={{ what: 'claim' }} search={{ of: id }} className={css.button}>
              {say('desk.party.file-claim')}
            </Link>
          </>
        }
      />
      <div className={css.columns}>
        <div className={css.main}>
          <Panel title={say('desk.party.names')} flush>
            <Rows items={names} keyOf={(name) => `${textOf(name.text)} ${textOf(name.lang)} ${textOf(name.from)}`}>
              {(name) => (
                <div className={css.name}>
                  <b>
                    <Typed text={textOf(name.text)} lang={textOf(name.lang) || undefined} />
                  </b>
                  <NameKind lang={textOf(name.lang)} script={textOf(name.script)} />
                </div>
              )}
            </Rows>
          </Panel>
          <Claims id={id} />
        </div>
        <div className={css.side}>
          <Suspense fallback={null}>
            <TrackRecord party={id} />
          </Suspense>
          <Touching id={id} />
          <Held of="party" id={id} />
        </div>
      </div>
    </>
  )
}

/** The language and script of a name in words; a code that nobody knows stays a code. */
function NameKind({ lang, script }: { lang: string; script: string }) {
  const { language } = useWords()
  const shown = (type: 'language' | 'script', code: string): string => {
    try {
      return code === '' ? '' : (new Intl.DisplayNames(tags[language], { type }).of(code) ?? code)
    } catch {
      return code
    }
  }
  return <span className={css.aside}>{[shown('language', lang), shown('script', script)].filter((one) => one !== '').join(', ')}</span>
}

/** As many dockets are told as make a column; the others are a list of their own. */
const SHOWN_MAX = 20

function Touching({ id }: { id: string }) {
  const say = useSay()
  const law = useItems(useInstruments({ limit: 500 }, { names: id }))
  const dockets = useDockets({ names: id }, { limit: SHOWN_MAX })
  const files = useItems(dockets)
  return (
    <>
      <Panel title={say('desk.party.instruments')} flush={law.length > 0}>
        {law.length === 0 ? (
          <p className={css.aside}>{say('desk.party.no-instruments')}</p>
        ) : (
          <Rows items={law} keyOf={({ instrument }) => textOf(instrument.id)}>
            {({ instrument, standing }) => (
              <div className={css.name}>
                <Link to="/instruments/$instrument" params={{ instrument: textOf(instrument.id) }}>
                  <Typed text={textOf(instrument.title) || textOf(instrument.id)} />
                </Link>
                <Phase standing={standing} />
              </div>
            )}
          </Rows>
        )}
      </Panel>
      <Panel title={say('desk.party.dockets')} flush={files.length > 0}>
        {files.length === 0 ? (
          <p className={css.aside}>{say('desk.party.no-dockets')}</p>
        ) : (
          <Rows items={files} keyOf={(docket) => docket.id}>
            {(docket) => (
              <div className={css.name}>
                <Link to="/dockets/$docket" params={{ docket: docket.id }}>
                  <Typed text={docket.title} />
                </Link>
                <span className={css.aside}>{say(`verdict.${docket.verdict}`)}</span>
              </div>
            )}
          </Rows>
        )}
        {dockets.hasNextPage && (
          <p className={css.more}>
            <Link to="/dockets" search={{ names: id }}>
              {say('desk.party.all-dockets')}
            </Link>
          </p>
        )}
      </Panel>
    </>
  )
}
