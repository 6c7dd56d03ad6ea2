import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EntryNumber } from '../../../parts/entry-number.tsx'
import { Mono } from '../../../parts/mono.tsx'
import { ToSituation } from './opened.tsx'

interface UnderAgreementProps {
  readonly id: string
  readonly index: number
  /** The agreement it belongs to; empty where it says none. */
  readonly instrument: string
  /** What stands between the situation and it. */
  readonly children?: ReactNode
}

/** The way to what belongs to an agreement: from the situation, by the agreement, with its name in the record and its entry. */
export function UnderAgreement({ id, index, instrument, children }: UnderAgreementProps) {
  return (
    <>
      <ToSituation /> {children}{' '}
      {instrument !== '' && (
        <Link to="/watch/ceasefires/$instrument" params={{ instrument }}>
          <Mono>{instrument}</Mono>
        </Link>
      )}{' '}
      <Mono>{id}</Mono> <EntryNumber index={index} />
    </>
  )
}
