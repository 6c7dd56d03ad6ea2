import { Button } from '@mantine/core'
import { useSay } from '../../../words/words.tsx'
import css from './parts.module.css'

/** Prints the page as it stands, without what only works on a screen. */
export function PrintButton() {
  const say = useSay()
  return (
    <Button variant="default" className={css.print} onClick={() => window.print()}>
      {say('desk.text.print')}
    </Button>
  )
}
