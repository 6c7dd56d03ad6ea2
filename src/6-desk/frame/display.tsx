import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { drafted, type Language, languages, ownNames } from '../words/language.ts'
import { useSay } from '../words/words.tsx'
import { type Contrast, chooseContrast, contrastKept, contrasts } from './contrast.ts'
import css from './display.module.css'
import { useReader } from './reader.tsx'
import { Sheet } from './sheet.tsx'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

/** The language and the light of the desk, as this browser keeps them. */
export function Display() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState<Language | null>(null)
  const [failed, setFailed] = useState(false)
  const { language, speak } = useReader()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = (next: Language) => {
    setWanted(next)
    setFailed(false)
    speak(next)
      .catch(() => setFailed(true))
      .finally(() => setWanted(null))
  }
  return (
    <>
      <button
        type="button"
        className={css.button}
        aria-haspopup="dialog"
        aria-label={say('desk.frame.display')}
        onClick={() => setOpen(true)}
      >
        <Icon name="display" size={18} />
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={say('desk.frame.display')} place="end">
        <fieldset className={css.choice}>
          <legend>{say('desk.frame.language')}</legend>
          {languages.map((one) => (
            <label key={one}>
              <input type="radio" name="language" checked={one === (wanted ?? language)} onChange={() => choose(one)} />
              <span lang={one}>{ownNames[one]}</span>
              {drafted.includes(one) && <small>{say('desk.frame.drafted')}</small>}
            </label>
          ))}
          {failed && <p role="alert">{say('desk.frame.language-unfetched')}</p>}
        </fieldset>
        <fieldset className={css.choice}>
          <legend>{say('desk.frame.scheme')}</legend>
          {schemes.map((one) => (
            <label key={one}>
              <input type="radio" name="scheme" checked={one === colorScheme} onChange={() => setColorScheme(one)} />
              <span>{say(`desk.frame.scheme-${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <Contrasts />
      </Sheet>
    </>
  )
}

/** As strong as the browser asks, or as the reader wants it. */
function Contrasts() {
  const say = useSay()
  const [contrast, setContrast] = useState(contrastKept)
  const choose = (next: Contrast) => {
    chooseContrast(next)
    setContrast(next)
  }
  return (
    <fieldset className={css.choice}>
      <legend>{say('desk.frame.contrast')}</legend>
      {contrasts.map((one) => (
        <label key={one}>
          <input type="radio" name="contrast" checked={one === contrast} onChange={() => choose(one)} />
          <span>{say(`desk.frame.contrast-${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
