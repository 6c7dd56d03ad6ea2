import { type CSSProperties, useId } from 'react'
import { Typed } from '../../parts/typed.tsx'
import { useWords } from '../../words/words.tsx'
import css from './commitments.module.css'
import type { Drawing, Edge, Node } from './commitments-drawn.ts'

const [COLUMN, BOX] = [140, 46]

/** Boxes by clause, an arrow from what comes first, a double line between what is owed in step. All of it is said in the table beside it. */
export function CommitmentsPicture({ drawing, called }: { drawing: Drawing; called(id: string): string }) {
  const { say, language } = useWords()
  const { columns, nodes, edges } = drawing
  const width = columns.length * COLUMN
  const height = drawing.height * BOX
  const along = (column: number) => (language === 'ar' ? columns.length - column - 0.5 : column + 0.5) * COLUMN
  const at = ({ column, down }: Node) => ({ x: along(column), y: down * BOX })
  return (
    <section className={css.scroll} aria-label={say('desk.instrument.commitments-picture')} {...{ tabIndex: 0 }}>
      <div className={css.picture} style={{ inlineSize: width, '--columns': columns.length } as CSSProperties} aria-hidden="true">
        <div className={css.parties}>
          {columns.map((party) => (
            <span key={party}>{party === '' ? say('desk.law.actor') : <Typed text={called(party)} />}</span>
          ))}
        </div>
        <div className={css.field} style={{ blockSize: height }}>
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
            {columns.slice(1).map((party, i) => (
              <path key={party} className={css.between} d={`M${(i + 1) * COLUMN} 0V${height}`} />
            ))}
            <Edges edges={edges} at={(ref) => at(nodes.get(ref) as Node)} />
          </svg>
          {[...nodes.values()].map((node) => (
            <span key={node.ref} className={css.node} style={{ left: at(node).x, top: at(node).y }}>
              <Typed text={node.clause} />
            </span>
          ))}
        </div>
      </div>
      <p className={css.legend} aria-hidden="true">
        <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
          <path className={css.after} d="M1 6H33" />
          <path className={css.head} d="M14 1l8 5-8 5z" />
        </svg>
        {say('desk.instrument.commitment-legend-after')}
        <svg viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
          <path className={css.parallel} d="M1 4H33M1 8H33" />
        </svg>
        {say('desk.instrument.commitment-legend-parallel')}
      </p>
    </section>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function Edges({ edges, at }: { edges: readonly Edge[]; at(ref: string): Point }) {
  const head = useId()
  return (
    <>
      <defs>
        <marker id={head} viewBox="0 0 10 10" refX="5" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path className={css.head} d="M0 0l10 5-10 5z" />
        </marker>
      </defs>
      {edges.map(({ how, from, to }) => (
        <path
          key={`${how} ${from} ${to}`}
          className={how === 'after' ? css.after : css.parallel}
          d={how === 'after' ? arrow(at(from), at(to)) : double(at(from), at(to))}
          {...(how === 'after' ? { markerMid: `url(#${head})` } : {})}
        />
      ))}
    </>
  )
}

/** Down, across and down again, with a point in its middle, where the head stands: the boxes cover its ends. */
function arrow(a: Point, b: Point): string {
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  return `M${a.x} ${a.y}Q${a.x} ${y} ${x} ${y}Q${b.x} ${y} ${b.x} ${b.y}`
}

/** Two lines beside each other. */
function double(a: Point, b: Point): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const long = Math.hypot(dx, dy) || 1
  const [ox, oy] = [(-dy / long) * 2.5, (dx / long) * 2.5]
  return `M${a.x + ox} ${a.y + oy}L${b.x + ox} ${b.y + oy}M${a.x - ox} ${a.y - oy}L${b.x - ox} ${b.y - oy}`
}
