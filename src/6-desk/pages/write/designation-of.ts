import type { Written } from '../../client/shapes.ts'
import { recordsOf, textOf } from '../../parts/law/written.ts'
import { filedAs, momentOf } from './kit/filing.ts'
import { DESIGNATION, REQUEST } from './table/instrument.ts'

/** A designation as it is filed. */
export function designationOf(form: Written, zone: string): Written {
  const { off, suspended, requests, ...rest } = filedAs(DESIGNATION, form, zone)
  const terms = (Array.isArray(suspended) ? suspended : []).map((one: unknown) => {
    const [from, until] = Array.isArray(one) ? one : []
    return [momentOf(from, zone), textOf(until) === '' ? null : momentOf(until, zone)]
  })
  const asked = recordsOf(requests).map((one) => filedAs(REQUEST, one, zone))
  return {
    ...rest,
    ...(off === undefined ? {} : { delisted: { on: off } }),
    ...(terms.length === 0 ? {} : { suspended: terms }),
    ...(asked.length === 0 ? {} : { requests: asked }),
  }
}
