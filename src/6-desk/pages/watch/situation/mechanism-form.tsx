/** A mechanism is filed as the document it is: who sits in it, its ladder, who decides, how long each step may take. */
import { Textarea } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import type { Written } from '../../../client/shapes.ts'
import { useDraft } from '../../../data/draft.ts'
import { useWrite } from '../../../data/writing.ts'
import { ActButton } from '../../../parts/act-button.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { WriteTold } from '../../../parts/problem-shown.tsx'
import { useSay } from '../../../words/words.tsx'
import css from './situation.module.css'

/** As short as one can be; names of nobody. */
const EXAMPLE = {
  ...{ id: 'MVM', title: '', zone: 'UTC' },
  components: [
    { id: 'A', party: '' },
    { id: 'B', party: '' },
    { id: 'INT', party: '', international: true },
  ],
  presides: 'INT',
  ladder: [
    { id: 'no-incident', weight: 'none' },
    { id: 'minor', weight: 'minor' },
    { id: 'serious', weight: 'serious' },
    { id: 'pending', weight: 'pending' },
  ],
  decides: { by: 'consensus', deadlock: 'INT' },
  comments: 'P3D',
}
const FIRST = { text: JSON.stringify(EXAMPLE, null, 2) }

export function MechanismForm() {
  const say = useSay()
  const draft = useDraft('mechanism', FIRST)
  const { text } = draft.value
  const written = useMemo(() => parsed(text), [text])
  const write = useWrite(
    useCallback((client, once) => client.watch.fileMechanism(written ?? {}, once), [written]),
    { draft: 'mechanism' },
  )
  const file = async () => {
    if ((await write.run()) !== null) draft.clear()
  }
  return (
    <Panel title={say('desk.watch.mechanism-form')}>
      <div className={css.document}>
        <WriteTold write={write} />
        <Textarea
          label={say('desk.watch.mechanism-document')}
          description={say('desk.watch.mechanism-hint')}
          error={written === null ? say('desk.watch.no-document') : undefined}
          autosize
          minRows={8}
          maxRows={24}
          dir="ltr"
          spellCheck={false}
          classNames={{ input: css.code ?? '' }}
          value={text}
          onChange={(event) => draft.set({ text: event.currentTarget.value })}
        />
        <ActButton
          primary
          pending={write.pending}
          why={written === null ? say('desk.watch.no-document') : undefined}
          onAct={() => void file()}
        >
          {say('desk.watch.mechanism-file')}
        </ActButton>
      </div>
    </Panel>
  )
}

function parsed(text: string): Written | null {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Written) : null
  } catch {
    return null
  }
}
