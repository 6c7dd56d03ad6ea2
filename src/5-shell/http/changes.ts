/** Telling whoever listens that the record has changed: server-sent events (WHATWG HTML, section 9.2). */
import type { Entry } from '#answer/record/entry.ts'
import type { View } from '#answer/record/view.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Head, Reading, Register } from '../record/register.ts'
import { GUARDED } from './problem.ts'

/** What one event says. `dockets` is null when too many changed to be told one by one: then everything shown is read again. */
interface Change {
  readonly head: Head
  readonly dockets: ReadonlySet<string> | null
}

const EVERYTHING = null

/** Everyone who listens. Each holds at most one event that is not sent yet; what happens meanwhile is joined to it. */
export class Changes {
  readonly #register: Register
  readonly #heartbeat: number
  readonly #most: number
  readonly #open = new Set<Listener>()

  constructor(register: Register, { heartbeat, most }: { heartbeat: number; most: number }) {
    this.#register = register
    this.#heartbeat = heartbeat
    this.#most = most
  }

  /**
   * A stream of events, the first of which comes at once and says where the record stands and what changed since the index
   * `since`; or a refusal when too many listen already.
   */
  async listen(reading: Reading, since: number | null): Promise<Response | Refusal> {
    if (this.#open.size >= this.#most) return refuse('listeners-too-many', { max: this.#most })
    const listener = new Listener(this.#register, this.#heartbeat, () => this.#open.delete(listener))
    this.#open.add(listener)
    try {
      listener.add({ head: reading, dockets: await changedSince(reading, since) })
    } catch (thrown) {
      listener.end()
      throw thrown
    }
    const headers = { ...GUARDED, 'content-type': 'text/event-stream', 'parley-index': String(reading.size) }
    return new Response(listener.stream(), { status: 200, headers })
  }

  /** Ends all streams, so that a server can close. */
  end(): void {
    for (const listener of this.#open) listener.end()
  }
}

class Listener {
  readonly #heartbeat: number
  readonly #over: () => void
  readonly #stop: () => void
  #waiting: Change | null = null
  #ended = false
  #wake: () => void = () => {}

  constructor(register: Register, heartbeat: number, over: () => void) {
    this.#heartbeat = heartbeat
    this.#over = over
    this.#stop = register.subscribe((head, dockets) => this.add({ head, dockets: new Set(dockets) }))
  }

  /** Joins a change to what waits. */
  add({ head, dockets }: Change): void {
    const earlier = this.#waiting
    const newer = earlier !== null && earlier.head.size > head.size ? earlier.head : head
    this.#waiting = { head: newer, dockets: earlier === null ? bounded(dockets) : joined(earlier.dockets, dockets) }
    this.#wake()
  }

  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#stop()
    this.#over()
    this.#wake()
  }

  stream(): ReadableStream<Uint8Array> {
    const bytes = new TextEncoder()
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const text = await this.#next()
          if (text === null) controller.close()
          else controller.enqueue(bytes.encode(text))
        },
        cancel: () => this.end(),
      },
      // Nothing is made before it is wanted, so that a slow reader holds one change and not a queue of them.
      { highWaterMark: 0 },
    )
  }

  /** The next event, a sign of life when there was none for a while, or null at the end. */
  async #next(): Promise<string | null> {
    if (this.#waiting === null && !this.#ended) await this.#woken()
    if (this.#ended) return null
    if (this.#waiting === null) return ': still here\n\n'
    const { head, dockets } = this.#waiting
    this.#waiting = null
    const data = { index: head.size, at: written(head.at), root: head.root, dockets: dockets === EVERYTHING ? null : [...dockets].sort() }
    return `id: ${head.size}\nevent: change\ndata: ${JSON.stringify(data)}\n\n`
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#heartbeat)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

const written = (at: Instant): string | null => (Number.isFinite(at) ? writeInstant(at) : null)

const bounded = (dockets: Change['dockets']): Change['dockets'] =>
  dockets !== EVERYTHING && dockets.size > LIMITS.http_dockets_told_max ? EVERYTHING : dockets

function joined(some: Change['dockets'], others: Change['dockets']): Change['dockets'] {
  return some === EVERYTHING || others === EVERYTHING ? EVERYTHING : bounded(new Set([...some, ...others]))
}

/** The dockets that entries since an index concern. An index that is not there yet was another record's: everything is new. */
async function changedSince(reading: Reading, since: number | null): Promise<Change['dockets']> {
  if (since === null || since === reading.size) return new Set()
  if (since > reading.size || reading.size - since > LIMITS.http_dockets_told_max) return EVERYTHING
  const { items } = await reading.entries({ after: since - 1, limit: reading.size - since })
  if (items.length < reading.size - since) return EVERYTHING
  return reading.ask((view) => new Set(items.flatMap((entry) => ('body' in entry ? docketsOf(view, entry) : []))))
}

function docketsOf(view: View, { body }: Entry): readonly string[] {
  if ('docket' in body) return body.docket === null ? [] : [body.docket]
  const duty = 'duty' in body ? view.get('duty', body.duty) : null
  return duty === null ? [] : [duty.data.docket]
}
