import { Link } from '@tanstack/react-router'
import { Typed } from '../typed.tsx'

/** An instrument by its id, as a link to it. */
export function InstrumentLink({ id }: { id: string }) {
  return (
    <Link to="/instruments/$instrument" params={{ instrument: id }} className="linked">
      <Typed text={id} />
    </Link>
  )
}
