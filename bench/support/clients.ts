/** Clients of an HTTP server on this machine, as light as they can be made, so that what is measured is the server. */
import { connect, type Socket } from 'node:net'

/** What one round of all clients came to. Times are milliseconds from sending a request to having its whole answer. */
export interface Round {
  readonly answers: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
  /** Answers whose status was not 2xx, by status. */
  readonly failed: ReadonlyMap<number, number>
}

/** Lets `clients` connections ask one after the other, each its next as soon as it has its answer, for `seconds`. */
export async function drive(port: number, clients: number, seconds: number, request: () => string): Promise<Round> {
  const times: number[] = []
  const failed = new Map<number, number>()
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(Array.from({ length: clients }, () => one(port, end, request, times, failed)))
  const took = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { answers: times.length, seconds: took, p50: at(0.5), p99: at(0.99), failed }
}

async function one(port: number, end: number, request: () => string, times: number[], failed: Map<number, number>): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const answers = reader(socket)
  try {
    for (let now = performance.now(); now < end; ) {
      const sent = now
      socket.write(request())
      const status = await answers()
      now = performance.now()
      times.push(now - sent)
      if (status < 200 || status > 299) failed.set(status, (failed.get(status) ?? 0) + 1)
    }
  } finally {
    socket.destroy()
  }
}

/** Gives a function that waits for one whole answer and gives its status. Answers must say their length or come in chunks. */
function reader(socket: Socket): () => Promise<number> {
  let held = ''
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null
  const look = () => {
    const head = held.indexOf('\r\n\r\n')
    if (head < 0 || waiting === null) return
    const length = /content-length: (\d+)/i.exec(held.slice(0, head))?.[1]
    const whole = length === undefined ? held.indexOf('\r\n0\r\n\r\n', head) + 7 : head + 4 + Number(length)
    if (held.length < whole || whole === 6) return
    const status = Number(held.slice(9, 12))
    held = held.slice(whole)
    const { resolve } = waiting
    waiting = null
    resolve(status)
  }
  // One character a byte, so that the length in bytes is the length in characters.
  socket.setEncoding('latin1').on('data', (text: string) => {
    held += text
    look()
  })
  for (const event of ['error', 'close'] as const)
    socket.on(event, (why?: unknown) => waiting?.reject(why instanceof Error ? why : new Error('the server closed the connection')))
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      look()
    })
}

/** The text of a POST of JSON. */
export function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ host: '127.0.0.1', 'content-type': 'application/json', ...headers })
  return `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
