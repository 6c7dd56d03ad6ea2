/** What the demonstration comes to, for tests of what is loaded from it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sure } from '#ground/refusal.ts'
import { demonstrate } from '#shell/office/demonstration.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import { StoryClock } from '#shell/record/story-clock.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** How many entries a demonstration has that was just loaded. */
export async function demonstrationSize(): Promise<number> {
  const clock = new StoryClock(() => 0)
  const register = memoryRegister({ now: () => clock.now() })
  const data = await mkdtemp(path.join(tmpdir(), 'parley-demonstration-'))
  const refused = await demonstrate(register, clock, { repository, data }, () => ({ tick() {}, done() {} }))
  await rm(data, { recursive: true, force: true })
  sure(refused === null, 'the demonstration loads')
  return register.head().size
}
