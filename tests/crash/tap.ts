/**
 * A connection to PostgreSQL that tells when the statement which commits a group has left this process and when its answer has come.
 * The register knows nothing of it.
 */
import net from 'node:net'

/** Frontend message `Bind` of the unnamed portal to the statement by which groups are appended, after its type and length. */
const BIND = 'B'.charCodeAt(0)
const SYNC = 'S'.charCodeAt(0)
const TO_APPEND = Buffer.from('\0append\0')

/** Whether a message hands over a group; what follows it up to the next `Sync` is one transaction. */
export const appends = (message: Uint8Array): boolean => message[0] === BIND && TO_APPEND.equals(message.subarray(5, 5 + TO_APPEND.length))
export const syncs = (message: Uint8Array): boolean => message[0] === SYNC && message.length === 5

let groups = 0

/** To be given to pg as `stream`. */
export function tapped(tell: (is: 'sent' | 'answered' | 'cut', n: number) => void): net.Socket {
  const socket = new net.Socket()
  let handed = false
  let flying: number | null = null
  const ends = (how: 'answered' | 'cut') => {
    if (flying !== null) tell(how, flying)
    flying = null
  }
  socket.on('data', () => ends('answered'))
  socket.on('close', () => ends('cut'))
  const write = socket.write.bind(socket) as (chunk: Uint8Array, done: (error?: Error | null) => void) => boolean
  // pg writes one message at a time and calls nobody back. Connecting puts the socket's own `write` in place, so ours comes after.
  socket.once('connect', () => {
    socket.write = ((message: Uint8Array, ...rest: unknown[]) => {
      handed ||= appends(message)
      const last = handed && syncs(message)
      if (last) handed = false
      return write(message, (error) => {
        for (const done of rest) if (typeof done === 'function') done(error)
        if (!last || error) return
        flying = ++groups
        tell('sent', flying)
      })
    }) as typeof socket.write
  })
  return socket
}
