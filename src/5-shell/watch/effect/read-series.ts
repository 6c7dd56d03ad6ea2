/** Reads the series of events between sides from a file of events, in whatever form its head shows. */
import { createReadStream } from 'node:fs'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { type Series, SeriesReader } from '#watch/effect/series.ts'
import { type EventReader, openEventReader } from '#watch/events/read/open.ts'
import { recogniseEvents } from '#watch/events/read/recognise.ts'
import { fileRefusal } from '../../files/document.ts'

/** Refuses what cannot be opened or read, naming the file, and a file in which no event has a day. */
export async function readSeries(file: string, sides: readonly string[], now: Instant): Promise<Series | Refusal> {
  const series = new SeriesReader(sides)
  const read = await readEvents(file, series, now)
  if (isRefusal(read)) return placed(read, { file })
  return series.end() ?? refuse('events-empty', {}, { file })
}

async function readEvents(file: string, series: SeriesReader, now: Instant): Promise<Refusal | null> {
  let reader: EventReader | null = null
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      if (reader === null) {
        const form = recogniseEvents(chunk, false)
        if (isRefusal(form)) return form
        const opened = openEventReader(form, { now, onEvent: (event) => series.add(event), onFate: () => {} })
        if (isRefusal(opened)) return opened
        reader = opened
      }
      const wrong = reader.write(chunk)
      if (wrong) return wrong
    }
  } catch (error) {
    return fileRefusal(error, file)
  }
  const end = reader?.end() ?? refuse('events-empty')
  return isRefusal(end) ? end : null
}
