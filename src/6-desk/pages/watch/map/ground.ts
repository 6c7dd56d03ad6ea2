/**
 * The ground of the map, drawn once and then moved about as a picture: the coasts of the world have a hundred thousand points, and a frame has
 * sixteen milliseconds. When the window has come to rest it is drawn anew.
 */
import type { Inks } from './inks.ts'
import { paintGround, type Scene } from './paint.ts'
import { boxOf, type Size, type View, widthOf } from './view.ts'

type Canvas = CanvasRenderingContext2D
type Of = Pick<Scene, 'land' | 'nameOf'>

/** As many windows' worth are drawn beside it on each side. */
const MORE = 0.4
/** By how many zooms a picture is stretched at most while the window moves. */
const STRETCH_MAX = 2.5

export class Ground {
  readonly #canvas = document.createElement('canvas')
  #drawn: { readonly view: View; readonly size: Size; readonly ratio: number; readonly inks: Inks; readonly of: Of } | null = null

  /** Draws it for a window. While `moving`, a picture that is there is stretched rather than drawn anew. */
  draw(on: Canvas, of: Of, { view, size }: { view: View; size: Size }, inks: Inks, ratio: number, moving: boolean): void {
    if (!this.#fits(of, view, size, inks, ratio, moving)) this.#paint(of, view, size, inks, ratio)
    const drawn = this.#drawn
    if (drawn === null) return
    const scale = 2 ** (view.zoom - drawn.view.zoom)
    const [wide, high] = [size.width * (1 + 2 * MORE) * scale, size.height * (1 + 2 * MORE) * scale]
    const left = (drawn.view.x - view.x) * widthOf(view.zoom) + size.width / 2 - wide / 2
    const top = (drawn.view.y - view.y) * widthOf(view.zoom) + size.height / 2 - high / 2
    on.fillStyle = inks.sea
    on.fillRect(0, 0, size.width, size.height)
    on.drawImage(this.#canvas, left, top, wide, high)
  }

  #fits(of: Of, view: View, size: Size, inks: Inks, ratio: number, moving: boolean): boolean {
    const drawn = this.#drawn
    if (drawn === null || drawn.inks !== inks || drawn.ratio !== ratio || drawn.of.land !== of.land || drawn.of.nameOf !== of.nameOf)
      return false
    if (drawn.size.width !== size.width || drawn.size.height !== size.height) return false
    const stretched = Math.abs(view.zoom - drawn.view.zoom)
    if (moving && stretched > 0 && stretched < STRETCH_MAX) return true
    const [has, wants] = [boxOf(drawn.view, size, MORE), boxOf(view, size)]
    const covers = has.west <= wants.west && has.east >= wants.east && has.north <= wants.north && has.south >= wants.south
    return stretched === 0 && covers
  }

  #paint(of: Of, view: View, size: Size, inks: Inks, ratio: number): void {
    const whole = { width: size.width * (1 + 2 * MORE), height: size.height * (1 + 2 * MORE) }
    const [wide, high] = [Math.round(whole.width * ratio), Math.round(whole.height * ratio)]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) Object.assign(this.#canvas, { width: wide, height: high })
    const on = this.#canvas.getContext('2d', { alpha: false })
    if (on === null) return
    on.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintGround(on, of, view, whole, inks)
    this.#drawn = { view, size, ratio, inks, of }
  }
}
