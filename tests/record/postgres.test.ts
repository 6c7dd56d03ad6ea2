import { contract } from './contract.ts'
import { countedContract } from './counted.ts'
import { findingContract } from './finding.ts'
import { incidentContract } from './incidents.ts'
import { furnish, newSite, type Office } from './office.ts'
import { promisesContract } from './promises.ts'

const open = async (): Promise<Office> => {
  const site = await newSite()
  const register = await furnish(await site.open())
  const set = (moment: number) => {
    site.at = moment
  }
  return { register, set }
}

contract('on PostgreSQL', open)
findingContract('on PostgreSQL', open)
incidentContract('on PostgreSQL', open)
promisesContract('on PostgreSQL', open)
countedContract('on PostgreSQL', open)
