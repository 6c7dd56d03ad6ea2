/** A publisher of lists on this machine that does whatever a test needs of it. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface ListServer {
  /** The address of a path. */
  readonly at: (path: string) => string
  /** The paths asked for, in order. */
  readonly asked: readonly string[]
  /** What a path answers from now on. */
  on(path: string, answer: Answer | string | Uint8Array): void
}

/** Begins a server that ends with the test. Paths nobody told it about answer 404. */
export async function listServer(t: TestContext): Promise<ListServer> {
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers.get(path)
    if (answer !== undefined) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    on(path, answer) {
      answers.set(path, typeof answer === 'function' ? answer : plain(answer))
    },
  }
}

/** A file with its length, as most servers send it. */
export const plain =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) => {
    const bytes = Buffer.from(body as string)
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length, ...headers }).end(bytes)
  }

/** A file with a tag, which answers that nothing changed to whoever has it. */
export const tagged =
  (body: string, etag: string): Answer =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else plain(body, { etag })(request, response)
  }
