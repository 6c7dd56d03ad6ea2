import type { ErrorComponentProps } from '@tanstack/react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { Fault, Offline } from '../parts/states.tsx'
import { useSay } from '../words/words.tsx'
import { localFault } from './local-fault.ts'

/** Said where a page broke, or could not be fetched. Nothing was recorded by it: only the server records. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const say = useSay()
  // A page that cannot be fetched is a matter of the line, or of a server that was renewed meanwhile: loading anew mends both.
  // The browser rejects with a TypeError where the script did not come, and Vite with an Error where the styles did not.
  const unfetched = error instanceof Error && (error instanceof TypeError ? /import|module/i : /preload CSS/).test(error.message)
  return (
    <>
      <PageTitle title={say(unfetched ? 'desk.state.page-unfetched' : 'desk.state.page-broken')} />
      {unfetched ? <Offline again={() => location.reload()} /> : <Fault number={localFault(error)} again={reset} />}
    </>
  )
}
