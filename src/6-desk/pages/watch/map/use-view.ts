/**
 * The window onto the map and what moves it: dragging, two fingers, the wheel, keys. It is kept outside of React and drawn once for each frame;
 * only when it has come to rest is the page told, which then asks for what is to be seen there.
 */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { fromScreen, moved, type Size, type View, zoomed } from './view.ts'

export interface Window {
  readonly view: View
  readonly size: Size
}
export interface Moving {
  /** The window as it is at this moment. */
  now(): Window
  set(view: View): void
  zoom(by: number): void
  /** Where the pointer was let go without having dragged anything, in pixels from the upper left corner. */
  readonly keys: (event: React.KeyboardEvent) => void
}

/** How long nothing has moved when the window has come to rest. */
const REST_MILLISECONDS = 120
/** How far a pointer may stray and still have pressed and not dragged, in pixels. */
const STRAY = 5
const STEP = 80

/** `frame` is what the map is drawn in; `draw` is called at most once for each frame; `pressed` where a pointer pressed. */
export function useView(
  frame: RefObject<HTMLElement | null>,
  first: (size: Size) => View,
  draw: RefObject<((window: Window, moving: boolean) => void) | null>,
  pressed: RefObject<((left: number, top: number) => void) | null>,
): { readonly moving: Moving; readonly rest: Window | null } {
  const held = useRef<Window | null>(null)
  const [rest, setRest] = useState<Window | null>(null)
  const asked = useRef({ frame: 0, timer: 0 })
  const changed = useCallback(() => {
    const { current } = asked
    current.frame ||= requestAnimationFrame(() => {
      current.frame = 0
      if (held.current !== null) draw.current?.(held.current, true)
    })
    clearTimeout(current.timer)
    current.timer = window.setTimeout(() => setRest(held.current), REST_MILLISECONDS)
  }, [draw])
  const moving = useMemo((): Moving => {
    const set = (view: View) => {
      if (held.current === null) return
      held.current = { ...held.current, view }
      changed()
    }
    const now = () => held.current ?? { view: { x: 0.5, y: 0.5, zoom: 0 }, size: { width: 1, height: 1 } }
    const zoom = (by: number) => {
      const { view, size } = now()
      set(zoomed(view, by, size.width / 2, size.height / 2, size))
    }
    return { now, set, zoom, keys: keysOf(now, set, zoom) }
  }, [changed])
  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const { current } = asked
    const measure = () => {
      const size = { width: Math.max(1, box.clientWidth), height: Math.max(1, box.clientHeight) }
      held.current = { view: held.current?.view ?? first(size), size }
      changed()
    }
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    const stop = followed(box, moving, (left, top) => pressed.current?.(left, top))
    return () => {
      watch.disconnect()
      stop()
      cancelAnimationFrame(current.frame)
      current.frame = 0
      clearTimeout(current.timer)
    }
  }, [frame, first, changed, moving, pressed])
  return { moving, rest }
}

function keysOf(now: () => Window, set: (view: View) => void, zoom: (by: number) => void) {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  }
  return (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step !== undefined) set(moved(now().view, ...step))
    else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else return
    event.preventDefault()
  }
}

/** Listens to pointers and the wheel until what it gives is called. */
function followed(box: HTMLElement, moving: Moving, pressed: (left: number, top: number) => void): () => void {
  const fingers = new Map<number, readonly [number, number]>()
  let strayed = 0
  const at = (event: { clientX: number; clientY: number }): readonly [number, number] => {
    const { left, top } = box.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a') !== null)) return
    if (fingers.size === 0) strayed = 0
    fingers.set(event.pointerId, at(event))
  }
  const move = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId)
    if (before === undefined) return
    const after = at(event)
    const [right, below] = [after[0] - before[0], after[1] - before[1]]
    strayed += Math.abs(right) + Math.abs(below)
    if (strayed > STRAY && !box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId)
    const { view, size } = moving.now()
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, after)
    if (other === undefined) return strayed > STRAY ? moving.set(moved(view, -right, -below)) : undefined
    const span = (one: readonly [number, number]) => Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1]))
    const middle = [(after[0] + other[0]) / 2, (after[1] + other[1]) / 2] as const
    moving.set(moved(zoomed(view, Math.log2(span(after) / span(before)), ...middle, size), -right / 2, -below / 2))
  }
  const up = (event: PointerEvent) => {
    const was = fingers.delete(event.pointerId)
    if (was && event.type === 'pointerup' && strayed <= STRAY && fingers.size === 0) pressed(...at(event))
  }
  const wheel = (event: WheelEvent) => {
    // The page scrolls over a map that nobody is working with.
    if (!(event.ctrlKey || event.metaKey || box.contains(document.activeElement))) return
    event.preventDefault()
    const { view, size } = moving.now()
    moving.set(zoomed(view, -event.deltaY / (event.deltaMode === 0 ? 240 : 8), ...at(event), size))
  }
  box.addEventListener('pointerdown', down)
  box.addEventListener('pointermove', move)
  box.addEventListener('pointerup', up)
  box.addEventListener('pointercancel', up)
  box.addEventListener('wheel', wheel, { passive: false })
  return () => {
    box.removeEventListener('pointerdown', down)
    box.removeEventListener('pointermove', move)
    box.removeEventListener('pointerup', up)
    box.removeEventListener('pointercancel', up)
    box.removeEventListener('wheel', wheel)
  }
}

/** The window with a place of its screen in the middle: what a press does where there is nothing to open. */
export function centred({ view, size }: Window, left: number, top: number): View {
  return { ...view, ...fromScreen(left, top, view, size) }
}
