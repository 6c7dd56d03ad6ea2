/** Starts a Chromium: the one that npm brought, else one of the system. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Unpacks the browser of the package, once for each release and user. The package takes whatever file `chromium` it finds in the
 * temporary folder, of any release and also half written: so it gets a folder of its own, and a rename makes it whole.
 */
async function unpacked(): Promise<string> {
  const main = path.dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname)
  const { version } = JSON.parse(readFileSync(path.join(main, '..', 'package.json'), 'utf8')) as { version: string }
  const home = path.join(tmpdir(), `parley-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(path.join(home, 'chromium'))) return path.join(home, 'chromium')
  const scratch = `${home}.${process.pid}`
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  const before = process.env.TMPDIR
  process.env.TMPDIR = scratch
  try {
    await (await import('@sparticuz/chromium')).default.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(scratch, home)
  } catch {
    // Another test process was faster.
    rmSync(scratch, { recursive: true, force: true })
  }
  return path.join(home, 'chromium')
}

/** The browser, or why there is none. PARLEY_BROWSER=system leaves out the one that npm brought. */
export async function launchBrowser(): Promise<Browser | string> {
  const tried: string[] = []
  const launch = async (name: string, find: () => Promise<string>): Promise<Browser | null> => {
    try {
      const executablePath = await find()
      return await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
    } catch (error) {
      tried.push(`${name}: ${String(error).split('\n', 4).join(' ')}`)
      return null
    }
  }
  const own = process.env.PARLEY_BROWSER === 'system' ? null : await launch('@sparticuz/chromium', unpacked)
  if (own !== null) return own
  for (const one of SYSTEM) {
    const found = existsSync(one) ? await launch(one, async () => one) : null
    if (found !== null) return found
  }
  return `no browser starts (${tried.join('; ') || 'none is installed'}): on Debian, apt-get install chromium, or libnss3 for the one that npm brought`
}
