/** A planned visit on file as coverage counts it. */
import type { Visit } from '#watch/plans/coverage.ts'
import { moment } from '../moments.ts'
import type { Row } from '../row.ts'

export const visitOf = ({ key, data: { patrol, from, outcome } }: Row<'patrol'>): Visit => ({
  ...{ id: key, place: patrol.place, zone: patrol.zone ?? null, from: moment(from) },
  ...{ outcome: outcome?.outcome ?? null, deniedBy: outcome?.denied_by ?? null },
})
