/** What an instrument is to bring about, and what would show that it has. Shown, never computed with. */
import type { Instrument } from '../../client/shapes.ts'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { placed } from '../../parts/placed.ts'
import { Typed } from '../../parts/typed.tsx'
import { useSay } from '../../words/words.tsx'
import css from './table.module.css'

/** Renders nothing where none is stated. */
export function Objectives({ found }: { found: Instrument }) {
  const say = useSay()
  const all = recordsOf(found.instrument.objectives)
  if (all.length === 0) return null
  return (
    <Panel title={say('desk.instrument.objectives')} aside={say('desk.instrument.objectives-note')}>
      <section className={css.scroll} aria-label={say('desk.instrument.objectives')} {...{ tabIndex: 0 }}>
        <table className={css.table}>
          <thead>
            <tr>
              {(['text', 'indicator', 'baseline', 'target', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`desk.instrument.objective-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(all).map(({ key, item }) => (
              <tr key={key}>
                <th scope="row">
                  <span className={css.number}>
                    <Typed text={textOf(item.id)} />
                  </span>{' '}
                  <Typed text={textOf(item.text)} />
                </th>
                {(['indicator', 'baseline', 'target'] as const).map((column) => (
                  <td key={column}>
                    {textOf(item[column]) === '' ? (
                      <span className={css.none}>{say('desk.instrument.objective-unstated')}</span>
                    ) : (
                      <Typed text={textOf(item[column])} />
                    )}
                  </td>
                ))}
                <td>
                  {textOf(item.by) === '' ? (
                    <span className={css.none}>{say('desk.instrument.objective-unstated')}</span>
                  ) : (
                    <Moment at={textOf(item.by)} form="day" />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  )
}
