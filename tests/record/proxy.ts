/** Stands between a register and PostgreSQL and cuts the line at the moments that matter. */
import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import type { SocketConnection } from '#shell/postgres/probe.ts'

/** `cut`: the next group does not reach the server. `swallow`: it does, and the answer does not come back. */
export type Mischief = 'none' | 'cut' | 'swallow'

export interface Line {
  readonly connection: SocketConnection
  next: Mischief
  /** Whether anybody is let in. */
  open: boolean
  /** Called when mischief was done, before anybody is let in again. */
  done: () => Promise<void> | void
  cutAll(): void
}

/** The statement that writes a group, by name. */
const APPEND = Buffer.from('append\0')

/** A proxy for the socket of `target`, closed at the end of the test. */
export async function proxyFor(target: SocketConnection): Promise<Line> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-proxy-'))
  const sockets = new Set<Socket>()
  const proxy: Line = {
    connection: { ...target, host: folder },
    next: 'none',
    open: true,
    done: () => {},
    cutAll: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
  const server = createServer((client) => {
    if (!proxy.open) return client.destroy()
    const upstream = createConnection(path.join(target.host, `.s.PGSQL.${target.port}`))
    let swallowing = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    const mischief = async () => {
      proxy.next = 'none'
      proxy.open = false
      client.destroy()
      await proxy.done()
      proxy.open = true
    }
    client.on('data', (data) => {
      if (proxy.next !== 'none' && data.includes(APPEND)) {
        if (proxy.next === 'cut') return void mischief()
        swallowing = true
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (swallowing) void mischief()
      else client.write(data)
    })
  })
  await new Promise<void>((listening) => server.listen(path.join(folder, `.s.PGSQL.${target.port}`), listening))
  after(async () => {
    proxy.cutAll()
    await new Promise((closed) => server.close(closed))
    await rm(folder, { recursive: true, force: true })
  })
  return proxy
}
