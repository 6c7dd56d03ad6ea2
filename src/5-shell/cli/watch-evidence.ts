/** The steps of `parley watch` that deal with evidence. */
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { readDocument } from '../files/document.ts'
import { everyRow } from '../http/lists.ts'
import type { ExitCode } from './command.ts'
import { actingIn, inOffice } from './watch-office.ts'
import type { Watch } from './watch-options.ts'

/** `parley watch evidence add DESCRIPTION --content FILE --data DIR --by WHO`: the content is kept by its SHA-256, then the evidence is filed. */
export async function addEvidence(ctx: Watch, [description = '']: readonly string[]): Promise<ExitCode> {
  const by = actingIn(ctx)
  if (isRefusal(by)) return ctx.refused(by)
  const document = await readDocument(description)
  if (isRefusal(document)) return ctx.refused(document)
  const evidence = document.data as Readonly<Record<string, unknown>>
  if (typeof evidence !== 'object' || evidence === null || Array.isArray(evidence))
    return ctx.refused(document.locate(refuse('shape-wrong-type', { found: typeof evidence, accepted: 'record' })))
  return inOffice(ctx, async (office) => {
    const content: Content | null | Refusal = ctx.values.content === undefined ? null : await office.contents.putFile(ctx.values.content)
    if (isRefusal(content)) return ctx.refused(content)
    const body = { evidence, ...(content === null ? {} : { stored: content.sha256 }) }
    const refused = await office.record({ verb: 'file-evidence', evidence, content }, by, '/api/watch/evidence', body)
    if (refused !== null) return ctx.refused(document.locate(refused))
    if (ctx.json) ctx.data({ evidence: evidence.id, content })
    else
      ctx.out(
        ctx.say('cli.watch.evidence-added', {
          ...{ id: String(evidence.id), media: content?.media ?? '–', bytes: content?.bytes ?? 0, sha256: content?.sha256 ?? '–' },
        }),
      )
    return 0
  })
}

/**
 * `parley watch evidence check --data DIR`: looks at the content of all evidence and records what is found otherwise than before. Exit 1
 * when a content is damaged or missing. Where an office runs it is told and not recorded: nobody but the record's own clock says so.
 */
export function checkEvidence(ctx: Watch): Promise<ExitCode> {
  return inOffice(ctx, async (office) => {
    const reading = await office.reading()
    if (isRefusal(reading)) return ctx.refused(reading)
    const { rows } = await everyRow(reading, 'evidence').finally(() => reading.close())
    const wrong: { id: string; found: string }[] = []
    for (const { key, data } of rows) {
      if (data.content === null) continue
      const found = await office.contents.look(data.content.sha256)
      if (found !== 'sound') wrong.push({ id: key, found })
      if (found !== data.state) {
        const refused = office.runs ? null : await office.record({ verb: 'check-evidence', evidence: key, found }, CLOCK, '', {})
        if (refused !== null) return ctx.refused(refused)
      }
    }
    if (ctx.json) ctx.data({ looked: rows.length, wrong })
    else {
      for (const one of wrong) ctx.out(ctx.say('cli.watch.evidence-wrong', one))
      ctx.out(ctx.say('cli.watch.evidence-looked', { looked: rows.length, wrong: wrong.length }))
    }
    return wrong.length === 0 ? 0 : 1
  })
}
