/** The content of a piece of evidence, shown safely: pictures as pictures, text as letters, and nothing that could act. Everything else is saved. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { EvidenceContent, EvidenceWhole } from '../../../client/material-shapes.ts'
import { useClient } from '../../../data/client.ts'
import { Answered } from '../../../parts/answered.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { saveFile } from '../../../parts/save-file.ts'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './evidence.module.css'
import { useContent } from './reading.ts'

/** What every browser draws as a picture, and nothing else. A drawing made of text, such as SVG, may hold programs: it is shown as text. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif']
const BARE = ['image/jpeg', 'image/png']
const SHOWN_BYTES_MAX = 32 * 1024 * 1024
const TEXT_MAX = 100_000

export function ContentShown({ one }: { one: EvidenceWhole }) {
  const say = useSay()
  const { content, state, protected: guarded } = one
  const fits = content !== null && content.bytes <= SHOWN_BYTES_MAX
  const hidden = guarded && content !== null && !BARE.includes(content.media)
  const wanted = fits && state === 'sound' && !hidden
  const query = useContent(one.id, wanted)
  if (content === null) return null
  return (
    <Panel title={say('desk.evidence.content')}>
      {state !== 'sound' && (
        <p role="alert" className={css.wrong}>
          {say(state === 'damaged' ? 'desk.evidence.content-damaged' : 'desk.evidence.content-missing')}
        </p>
      )}
      {state === 'sound' && hidden && <p className={css.note}>{say('desk.evidence.content-hidden')}</p>}
      {state === 'sound' && !fits && <p className={css.note}>{say('desk.evidence.content-long')}</p>}
      {wanted && <Answered query={query}>{(found) => <Drawn one={one} found={found} />}</Answered>}
    </Panel>
  )
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

function Drawn({ one, found }: { one: EvidenceWhole; found: EvidenceContent }) {
  const say = useSay()
  const client = useClient()
  const bytes = useMemo(() => bytesOf(found.base64), [found.base64])
  const picture = PICTURES.includes(found.media)
  const save = () => saveFile(`${one.id}${endOf(found.media)}`, new Blob([bytes], { type: 'application/octet-stream' }))
  const saveBare = async () => {
    const bare = await client.watch.pieceContent(one.id, { bare: true })
    if (bare.ok)
      saveFile(`${one.id}-bare${endOf(found.media)}`, new Blob([bytesOf(bare.data.base64)], { type: 'application/octet-stream' }))
  }
  return (
    <>
      {picture && <Picture bytes={bytes} media={found.media} title={one.title} />}
      {found.media === 'text/plain' && <Text bytes={bytes} />}
      {!picture && found.media !== 'text/plain' && (
        <p className={css.note}>{say('desk.evidence.content-saved-only', { media: found.media })}</p>
      )}
      {!found.whole && <p className={css.note}>{say('desk.evidence.content-bare')}</p>}
      <div className={css.acts}>
        <Button variant="default" size="compact-sm" className={css.print} onClick={save}>
          {say(found.whole ? 'desk.evidence.save' : 'desk.evidence.save-bare')}
        </Button>
        {found.whole && BARE.includes(found.media) && (
          <Button variant="default" size="compact-sm" className={css.print} onClick={() => void saveBare()}>
            {say('desk.evidence.save-bare')}
          </Button>
        )}
      </div>
      {found.whole && picture && <p className={css.note}>{say('desk.evidence.metadata-note')}</p>}
    </>
  )
}

function Picture({ bytes, media, title }: { bytes: Uint8Array<ArrayBuffer>; media: string; title: string }) {
  const say = useSay()
  const [address, setAddress] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: media }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, media])
  if (address === null) return null
  if (broken) return <p className={css.note}>{say('desk.evidence.picture-broken')}</p>
  return <img className={css.picture} src={address} alt={title} onError={() => setBroken(true)} />
}

function Text({ bytes }: { bytes: Uint8Array }) {
  const say = useSay()
  const text = useMemo(() => new TextDecoder('utf-8').decode(bytes.subarray(0, TEXT_MAX)), [bytes])
  return (
    <>
      <pre className={css.text}>
        <Typed text={text} />
      </pre>
      {bytes.length > TEXT_MAX && <p className={css.note}>{say('desk.evidence.text-cut')}</p>}
    </>
  )
}

const ENDS: Readonly<Record<string, string>> = {
  ...{
    'image/jpeg': '.jpg',
    'image/png': '.png',
    'image/gif': '.gif',
    'image/webp': '.webp',
    'image/avif': '.avif',
    'image/heic': '.heic',
  },
  ...{
    'text/plain': '.txt',
    'application/pdf': '.pdf',
    'video/mp4': '.mp4',
    'video/webm': '.webm',
    'audio/mpeg': '.mp3',
    'audio/ogg': '.ogg',
  },
}
const endOf = (media: string): string => ENDS[media] ?? '.bin'
