/** `parley watch place PLACE`: a place in the spellings people use, and the cell that may be told of it where it is protected. */
import { TLP } from '#ground/marking.ts'
import { isRefusal } from '#ground/refusal.ts'
import { coarsened } from '#watch/places/coarsen.ts'
import { readPlace } from '#watch/places/coordinates.ts'
import { toMgrs } from '#watch/places/mgrs.ts'
import type { ExitCode } from './command.ts'
import type { Watch } from './watch-options.ts'

export async function tellPlace(ctx: Watch, [text = '']: readonly string[]): Promise<ExitCode> {
  const point = readPlace(text)
  if (isRefusal(point)) return ctx.refused(point)
  const mgrs = toMgrs(point)
  const cells = TLP.map((tlp) => ({ tlp, cell: coarsened(point, tlp) }))
  if (ctx.json) {
    ctx.data({ ...point, mgrs: isRefusal(mgrs) ? null : mgrs, cells })
    return 0
  }
  ctx.out(`${point.lat.toFixed(6)} ${point.lon.toFixed(6)}${isRefusal(mgrs) ? '' : `  ${mgrs}`}`)
  for (const { tlp, cell } of cells)
    ctx.out(
      cell === null
        ? ctx.say('cli.watch.place-untold', { tlp })
        : ctx.say('cli.watch.place-cell', { tlp, place: `${cell.lat} ${cell.lon}`, metres: cell.metres }),
    )
  return 0
}
