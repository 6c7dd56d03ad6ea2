import { readdir } from 'node:fs/promises'
import os from 'node:os'
import { refuse } from '#ground/refusal.ts'
import { type Context, defineCommand, type ExitCode, type OptionValues } from './command.ts'

interface Measured {
  readonly name: string
  readonly unit?: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}
interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** A benchmark that measures speed side by side. */
interface Bench {
  /** Those that make a record make it of `dockets`, where that is told. */
  run(seconds: number, progress: (done: number, total: number) => void, dockets?: number): Promise<Measured[]>
  versions(): Readonly<Record<string, string>>
}
/** A benchmark of several parts, each of which gives tables. */
interface Study {
  readonly parts: readonly string[]
  report(asked: { only: string | undefined; failures: boolean }): AsyncIterable<Table | { readonly part: string; readonly missing: string }>
  versions(): Readonly<Record<string, string>>
}
/** Small figures keep two digits after the point. */
const shown = (figure: number): number => (figure < 100 ? Math.round(figure * 100) / 100 : Math.round(figure))
/** As many dockets as a record may be made of: with fewer there is little to measure. */
const [DOCKETS_MIN, DOCKETS_MAX] = [5_000, 1_000_000]
const folder = new URL('../../../bench/', import.meta.url)

const options = {
  seconds: { type: 'string', takes: 'N', help: 'cli.bench.option.seconds', default: '1' },
  dockets: { type: 'string', takes: 'N', help: 'cli.bench.option.dockets' },
  only: { type: 'string', takes: 'PART', help: 'cli.bench.option.only' },
  failures: { type: 'boolean', help: 'cli.bench.option.failures' },
} as const
type Benching = Context<OptionValues<typeof options>>

/** `parley bench NAME`: side-by-side measurements with the machine, the versions and the medians. */
export const command = defineCommand({
  name: 'bench',
  args: [{ name: 'NAME', help: 'cli.bench.arg.name' }],
  options,
  async run(ctx) {
    const name = ctx.args[0] ?? ''
    const known = (await readdir(folder)).flatMap((file) => (file.endsWith('.ts') && file !== 'measure.ts' ? [file.slice(0, -3)] : []))
    if (!known.includes(name))
      return ctx.refused(refuse('shape-not-one-of', { found: name, accepted: known.join(', ') }, { field: 'NAME' }))
    const seconds = Number(ctx.values.seconds)
    if (!(seconds > 0 && seconds <= 600))
      return ctx.refused(refuse('shape-not-one-of', { found: ctx.values.seconds, accepted: '0.1 … 600' }, { field: '--seconds' }))
    const dockets = ctx.values.dockets === undefined ? undefined : Number(ctx.values.dockets)
    if (dockets !== undefined && !(Number.isSafeInteger(dockets) && dockets >= DOCKETS_MIN && dockets <= DOCKETS_MAX))
      return ctx.refused(
        refuse(
          'shape-not-one-of',
          { found: ctx.values.dockets ?? '', accepted: `${DOCKETS_MIN} … ${DOCKETS_MAX}` },
          { field: '--dockets' },
        ),
      )
    const bench = (await import(new URL(`${name}.ts`, folder).href)) as Bench | Study
    const { only } = ctx.values
    const parts = 'parts' in bench ? bench.parts : []
    if (only !== undefined && !parts.includes(only))
      return ctx.refused(refuse('shape-not-one-of', { found: only, accepted: parts.join(', ') || '–' }, { field: '--only' }))
    return 'parts' in bench ? studied(ctx, name, bench) : measured(ctx, name, bench, [seconds, dockets])
  },
})

function around(ctx: Benching, bench: Bench | Study): object {
  const machine = {
    cpu: os.cpus()[0]?.model ?? '',
    cores: os.cpus().length,
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
  }
  const versions = bench.versions()
  if (!ctx.json) {
    ctx.out(ctx.say('cli.bench.machine', machine))
    for (const [what, version] of Object.entries(versions)) ctx.out(ctx.say('cli.bench.version', { what, version }))
  }
  return { machine, versions }
}

async function measured(
  ctx: Benching,
  name: string,
  bench: Bench,
  [seconds, dockets]: readonly [number, number | undefined],
): Promise<ExitCode> {
  let bar: ReturnType<typeof ctx.progress> | null = null
  const results = await bench.run(
    seconds,
    (_done, total) => {
      bar ??= ctx.progress('cli.bench.progress', total)
      bar.tick()
    },
    dockets,
  )
  ;(bar as ReturnType<typeof ctx.progress> | null)?.done()
  const told = around(ctx, bench)
  if (ctx.json) ctx.data({ name, ...told, results })
  else {
    for (const r of results)
      ctx.out(
        ctx.say('cli.bench.line', { ...r, unit: r.unit ?? 'rate', median: shown(r.median), least: shown(r.least), most: shown(r.most) }),
      )
  }
  return 0
}

async function studied(ctx: Benching, name: string, study: Study): Promise<ExitCode> {
  const told = around(ctx, study)
  const tables: Table[] = []
  const skipped: { readonly part: string; readonly missing: string }[] = []
  for await (const one of study.report({ only: ctx.values.only, failures: ctx.values.failures })) {
    if ('missing' in one) {
      skipped.push(one)
      if (!ctx.json) ctx.out(ctx.say('cli.bench.skipped', { part: one.part, missing: one.missing }))
    } else {
      tables.push(one)
      if (!ctx.json) for (const line of drawn(one)) ctx.out(line)
    }
  }
  if (ctx.json) ctx.data({ name, ...told, tables, skipped })
  return 0
}

/** A table in columns as wide as they need to be. */
function drawn({ title, columns, rows }: Table): string[] {
  const all = [columns, ...rows]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => [...(row[i] ?? '')].length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd()
  return ['', title, ...all.map(line)]
}
