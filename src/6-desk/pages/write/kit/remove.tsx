import { Button } from '@mantine/core'
import { useSay } from '../../../words/words.tsx'

/** The button under one item of a list that takes it out again. `of` says which item, for whoever does not see it. */
export function Remove({ of, onRemove }: { readonly of: string; readonly onRemove: () => void }) {
  const say = useSay()
  return (
    <div>
      <Button variant="default" size="xs" aria-label={of} onClick={onRemove}>
        {say('desk.write.remove')}
      </Button>
    </div>
  )
}
