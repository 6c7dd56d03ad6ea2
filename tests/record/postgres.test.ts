import { contract } from './contract.ts'
import { furnish, newSite } from './office.ts'

contract('on PostgreSQL', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  const set = (moment: number) => {
    site.at = moment
  }
  return { register, set }
})
