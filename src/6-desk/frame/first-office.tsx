import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useCallback, useState } from 'react'
import type { Once } from '../client/asking.ts'
import type { Client } from '../client/client.ts'
import { useWrite } from '../data/writing.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { WriteTold } from '../parts/problem-shown.tsx'
import { useSay } from '../words/words.tsx'
import css from './acting.module.css'
import { useReader } from './reader.tsx'

/** In an empty office the first one files itself, in its own name. */
export default function FirstOffice() {
  const say = useSay()
  const { actAs } = useReader()
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const send = useCallback(
    (client: Client, once: Once) => client.as(id.trim()).file([{ office: { id: id.trim(), name: name.trim() } }], once),
    [id, name],
  )
  const write = useWrite(send)
  const file = async (event: FormEvent) => {
    event.preventDefault()
    if ((await write.run()) !== null) actAs(id.trim())
  }
  return (
    <form onSubmit={(event) => void file(event)} className={css.first}>
      <PageTitle title={say('desk.frame.first')} sub={say('desk.frame.first-note')} />
      <WriteTold
        write={write}
        fieldOf={(place) => (place.endsWith('.id') ? 'first-id' : place.endsWith('.name') ? 'first-name' : undefined)}
      />
      <TextInput
        id="first-name"
        label={say('desk.frame.first-name')}
        description={say('desk.frame.first-name-note')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        withAsterisk={false}
      />
      <TextInput
        id="first-id"
        label={say('desk.frame.first-id')}
        description={say('desk.frame.first-id-note')}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        required
        withAsterisk={false}
        dir="ltr"
      />
      <Button type="submit" aria-disabled={write.pending || undefined}>
        {say('desk.frame.first-file')}
      </Button>
    </form>
  )
}
