import { memoryRegister } from '#shell/record/memory-register.ts'
import { contract } from './contract.ts'
import { furnish, START } from './office.ts'

contract('in memory', async () => {
  let at = START
  const register = await furnish(memoryRegister({ now: () => at }))
  const set = (moment: number) => {
    at = moment
  }
  return { register, set }
})
