import { settled } from '#ground/isolate.ts'

/** What somebody typed: a name, a title, a text. It keeps its own language and direction, and is text and nothing else: no mark in it turns round its neighbours. */
export function Typed({ text, lang }: { text: string /** BCP 47, where it is known. */; lang?: string | undefined }) {
  return (
    <bdi lang={lang} dir="auto">
      {settled(text)}
    </bdi>
  )
}
