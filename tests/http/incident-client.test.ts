/** The desk's types of reports and incidents beside the schemas of the server: whatever the desk reads, the server tells. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from '@hono/zod-openapi'
import type * as desk from '#desk/client/watch-shapes.ts'
import type * as server from '#shell/http/shapes/incidents.ts'

/** Compiles only when everything of `A` is told by `B`; more may be told than the desk reads. */
type Told<A, B> = B extends A ? true : 'the server lacks something'

/** The types are the test: each of these compiles only as `true`. */
interface Agreed {
  mechanism: Told<desk.Mechanism, z.output<typeof server.mechanismShape>>
  incident: Told<desk.Incident, z.output<typeof server.incidentShape>>
  whole: Told<desk.IncidentWhole, z.output<typeof server.incidentWholeShape>>
  report: Told<desk.IncidentReport, z.output<typeof server.incidentReportShape>>
  reportWhole: Told<desk.IncidentReportWhole, z.output<typeof server.incidentReportWholeShape>>
  review: Told<desk.Review, z.output<typeof server.reviewShape>>
  situation: Told<desk.Situation, z.output<typeof server.situationShape>>
}

test('what the desk reads of reports and incidents is what the server tells', () => {
  const agreed: Agreed = { mechanism: true, incident: true, whole: true, report: true, reportWhole: true, review: true, situation: true }
  assert.equal(new Set(Object.values(agreed)).size, 1)
})
