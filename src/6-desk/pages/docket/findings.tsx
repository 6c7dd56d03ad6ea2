/** What a look back or ahead found since: shown plainly, and nothing is rewritten. */
import type { Finding } from '../../client/shapes.ts'
import { EntryNumber } from '../../parts/entry-number.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Verdict } from '../../parts/verdict.tsx'
import { useSay } from '../../words/words.tsx'
import css from './page.module.css'

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
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
