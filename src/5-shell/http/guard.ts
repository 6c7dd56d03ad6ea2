/**
 * Who may speak to this server at all. Until there is sign-in it serves this machine alone, so a page that somebody else wrote
 * must not reach it through the browser of somebody who works here: neither by a name that resolves to this machine (DNS
 * rebinding), nor by a request across origins.
 */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'

/** The names of this machine to itself. */
export const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]', 'localhost']

/** Reads a header; undefined when it is not there. */
export type HeaderOf = (name: string) => string | undefined

/** Null when the request may go on. `host` is the Host header or, where a test has none, the host of the address. */
export function guarded(header: HeaderOf, host: string, names: readonly string[] = LOOPBACK): Refusal | null {
  const lower = host.toLowerCase()
  const name = lower.replace(/:\d+$/, '')
  if (!names.includes(name)) return refuse('host-foreign', { found: shown(host), accepted: names.join(', ') }, { field: 'Host' })
  const origin = header('origin')
  if (origin !== undefined && origin !== `http://${lower}`) return refuse('origin-foreign', { found: shown(origin) }, { field: 'Origin' })
  // Browsers say so themselves also where they send no Origin; programs that are no browsers say nothing.
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return refuse('origin-foreign', { found: shown(site) }, { field: 'Sec-Fetch-Site' })
  return null
}
