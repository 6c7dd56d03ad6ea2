/** Reads a scenario from its file, or several that are played together from the file that names them. */
import path from 'node:path'
import { readScenario } from '#answer/play/read-scenario.ts'
import { type Part, playsTogether, readTogether, together } from '#answer/play/read-together.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { type FileDocument, readDocument } from './document.ts'

/** Gives the scenario, or what is wrong with it: file, line and field, also where that is in a part. Parts lie beside the file. */
export async function readScenarioFile(file: string): Promise<Scenario | Refusal> {
  const document = await readDocument(file)
  if (isRefusal(document)) return document
  if (!playsTogether(document.data)) return located(document, readScenario(document.data))
  const whole = readTogether(document.data)
  if (isRefusal(whole)) return document.locate(whole)
  const parts: Part[] = []
  const documents = new Map<string, FileDocument>()
  for (const name of whole.files) {
    const part = await readDocument(path.join(path.dirname(file), name))
    if (isRefusal(part)) return part
    const scenario = located(part, readScenario(part.data))
    if (isRefusal(scenario)) return scenario
    documents.set(name, part)
    parts.push({ file: name, raw: part.data, scenario })
  }
  const scenario = together(whole, parts)
  if (!isRefusal(scenario)) return scenario
  const { file: of = '', ...where } = scenario.where ?? {}
  return (documents.get(of) ?? document).locate({ ...scenario, where })
}

const located = (document: FileDocument, read: Scenario | Refusal): Scenario | Refusal => (isRefusal(read) ? document.locate(read) : read)
