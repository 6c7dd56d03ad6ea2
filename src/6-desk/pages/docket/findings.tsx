/** What a look back or ahead found since: shown plainly, and nothing is rewritten. */
import { useEffect } from 'react'
import type { Finding } from '../../client/shapes.ts'
import { noteOpened } from '../../frame/opened.ts'
import { usePast } from '../../frame/past.ts'
import { useReader } from '../../frame/reader.tsx'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
  const { office } = useReader()
  const { asOf } = usePast()
  const last = findings.reduce<Finding | null>((latest, one) => (latest !== null && latest.index > one.index ? latest : one), null)
  useEffect(() => {
    if (asOf === null && office !== null && last !== null) noteOpened(office, last.docket, last.index)
  }, [asOf, office, last])
  if (findings.length === 0) return null
  return (
    <section className={css.findings} aria-labelledby="findings">
      <h2 id="findings">{say('desk.docket.findings')}</h2>
      <ul>
        {findings.map((one) => (
          <li key={one.index}>
            <p>
              <b>{say(`desk.docket.found.${one.kind}`)}</b> {say(`desk.docket.foundMeans.${one.kind}`)}
            </p>
            <p className={css.turned}>
              <span>
                {say('desk.docket.was')} <Verdict verdict={one.was} /> <EntryNumber index={one.of} />
              </span>
              <span>
                {say('desk.docket.isNow')} <Verdict verdict={one.now} /> <EntryNumber index={one.index} />
              </span>
              <Moment at={one.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
