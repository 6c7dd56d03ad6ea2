/** The photos of a report: taken or chosen, kept on this device until they are recorded with it. */
import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { Mono } from '../../../parts/mono.tsx'
import { Typed } from '../../../parts/typed.tsx'
import { useSay } from '../../../words/words.tsx'
import { FilePick } from '../parts/file-pick.tsx'
import type { Part } from './part.ts'
import { dropPhoto, type Kept, keepPhoto, PHOTO_MEGABYTES_MAX, PHOTOS_MAX, type Photo, photosOf, usePhotos } from './photos.ts'
import css from './report.module.css'

const NONE: readonly Photo[] = []

export function Photos({ draft, set }: Part) {
  const say = useSay()
  const { photos: owner } = draft
  const all = usePhotos(
    useCallback(() => photosOf(owner), [owner]),
    NONE,
  )
  const [wrong, setWrong] = useState<{ readonly name: string; readonly why: Exclude<Kept, 'kept'> } | null>(null)
  const add = async (files: readonly File[]) => {
    setWrong(null)
    const own = owner || crypto.randomUUID()
    for (const file of files) {
      const what = await keepPhoto(own, file)
      if (what !== 'kept') setWrong({ name: file.name, why: what })
      else if (owner === '') set({ photos: own })
    }
  }
  return (
    <fieldset className={css.part}>
      <legend>{say('desk.watch.report.part-photos')}</legend>
      <div className={css.all}>
        <FilePick
          label={say('desk.watch.report.photos-pick')}
          note={say('desk.watch.report.photos-note', { n: PHOTOS_MAX, mb: PHOTO_MEGABYTES_MAX })}
          accept="image/*"
          many
          camera
          onPick={(files) => void add(files)}
        />
        {wrong !== null && (
          <p role="alert" className={css.wrong}>
            {say(`desk.watch.report.photo-${wrong.why}`, { name: wrong.name, n: PHOTOS_MAX, mb: PHOTO_MEGABYTES_MAX })}
          </p>
        )}
        <ul className={css.photos}>
          {all.map((photo) => (
            <li key={photo.sha256}>
              <Small photo={photo} />
              <span>
                <Typed text={photo.name} />
                <small>
                  {say('desk.editions.bytes', { n: photo.bytes.byteLength })} <Mono>{photo.sha256.slice(0, 12)}</Mono>
                </small>
              </span>
              <Button variant="default" size="compact-sm" onClick={() => void dropPhoto(photo)}>
                {say('desk.watch.report.photo-drop', { name: photo.name })}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  )
}

/** The picture as this browser draws it; nothing where it cannot. */
function Small({ photo: { bytes, type } }: { photo: Photo }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return address === null ? null : <img src={address} alt="" onError={() => setAddress(null)} />
}
