import { test } from 'node:test'
import { faults } from './support/axe.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'
import { misfits, settled } from './support/seen.ts'
import { furnishWatch } from './support/watch.ts'

const PAGES = (process.env.W5_PAGES ?? 'situation=/watch').split(' ').map((one) => one.split('=') as [string, string])
const LOOKS = (process.env.W5_LOOKS ?? 'light').split(' ')
test('play', async (t) => {
  const office = await openDeskOffice((undo) => t.after(undo), { zone: 'UTC' })
  await furnishWatch(office)
  for (const look of LOOKS) {
    const desk = await openDesk(t, {
      on: office, office: 'INT', path: '/',
      scheme: look.includes('dark') ? 'dark' : 'light', phone: look.includes('phone'),
      language: look.includes('ar') && !look.includes('dark') ? 'ar' : look.includes('fr') ? 'fr' : 'en',
    })
    for (const [name, path] of PAGES) {
      await desk.open(path)
      await settled(desk.page)
      if (path === '/watch') await desk.page.locator('[data-land]').waitFor()
      await desk.page.waitForTimeout(400)
      console.log(name, look, await misfits(desk.page), await faults(desk.page, 'all'))
      const size = desk.page.viewportSize() ?? { width: 1440, height: 900 }
      const tall = await desk.page.evaluate(() => document.documentElement.scrollHeight)
      await desk.page.setViewportSize({ ...size, height: Math.min(2600, Math.max(size.height, tall)) })
      await desk.page.waitForTimeout(300)
      await desk.page.screenshot({ path: `/tmp/w5/shots/${name}-${look}.png` })
      await desk.page.setViewportSize(size)
    }
    await desk.context.close()
  }
})
