import { readdir } from 'node:fs/promises'
import os from 'node:os'
import { refuse } from '#ground/refusal.ts'
import { defineCommand } from './command.ts'

interface Measured {
  readonly name: string
  readonly unit?: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
}
interface Bench {
  run(seconds: number, progress: (done: number, total: number) => void): Promise<Measured[]>
  versions(): Readonly<Record<string, string>>
}
/** Small figures keep two digits after the point. */
const shown = (figure: number): number => (figure < 100 ? Math.round(figure * 100) / 100 : Math.round(figure))
const folder = new URL('../../../bench/', import.meta.url)

/** `parley bench NAME`: side-by-side measurements with the machine, the versions and the medians. */
export const command = defineCommand({
  name: 'bench',
  args: [{ name: 'NAME', help: 'cli.bench.arg.name' }],
  options: { seconds: { type: 'string', takes: 'N', help: 'cli.bench.option.seconds', default: '1' } },
  async run(ctx) {
    const name = ctx.args[0] ?? ''
    const known = (await readdir(folder)).flatMap((file) => (file.endsWith('.ts') && file !== 'measure.ts' ? [file.slice(0, -3)] : []))
    if (!known.includes(name))
      return ctx.refused(refuse('shape-not-one-of', { found: name, accepted: known.join(', ') }, { field: 'NAME' }))
    const seconds = Number(ctx.values.seconds)
    if (!(seconds > 0 && seconds <= 600))
      return ctx.refused(refuse('shape-not-one-of', { found: ctx.values.seconds, accepted: '0.1 … 600' }, { field: '--seconds' }))
    const bench = (await import(new URL(`${name}.ts`, folder).href)) as Bench
    let bar: ReturnType<typeof ctx.progress> | null = null
    const results = await bench.run(seconds, (_done, total) => {
      bar ??= ctx.progress('cli.bench.progress', total)
      bar.tick()
    })
    ;(bar as ReturnType<typeof ctx.progress> | null)?.done()
    const machine = {
      cpu: os.cpus()[0]?.model ?? '',
      cores: os.cpus().length,
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      node: process.version,
    }
    if (ctx.json) ctx.data({ name, machine, versions: bench.versions(), results })
    else {
      ctx.out(ctx.say('cli.bench.machine', { ...machine }))
      for (const [what, version] of Object.entries(bench.versions())) ctx.out(ctx.say('cli.bench.version', { what, version }))
      for (const r of results)
        ctx.out(
          ctx.say('cli.bench.line', { ...r, unit: r.unit ?? 'rate', median: shown(r.median), least: shown(r.least), most: shown(r.most) }),
        )
    }
    return 0
  },
})
