import { memoryRegister } from '#shell/record/memory-register.ts'
import { contract } from './contract.ts'
import { countedContract } from './counted.ts'
import { findingContract } from './finding.ts'
import { incidentContract } from './incidents.ts'
import { furnish, type Office, START } from './office.ts'
import { promisesContract } from './promises.ts'

const open = async (): Promise<Office> => {
  let at = START
  const register = await furnish(memoryRegister({ now: () => at }))
  const set = (moment: number) => {
    at = moment
  }
  return { register, set }
}

contract('in memory', open)
findingContract('in memory', open)
incidentContract('in memory', open)
promisesContract('in memory', open)
countedContract('in memory', open)
