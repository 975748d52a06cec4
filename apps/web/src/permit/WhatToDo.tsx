import type { Complaint } from '../live/answer.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What can be done when a browser sends nothing without a name; nothing for other complaints. */
export function WhatToDo({ why }: { why: Complaint }) {
  const { t } = useTranslation('refusals')
  switch (why.id) {
    case 'keys-differ':
    case 'permits-elsewhere':
    case 'permits-used-up':
      return <p>{t(`${why.id}-what`)}</p>
    default:
      return null
  }
}
