import { openingIsOver } from '@firsthand/model'
import { PenLine, PenOff } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Pages.module.css'
import type { PageHere } from './page-here.ts'

/** Who writes on a page now, and why somebody can't, with the phase that will let them. */
export function WhoWrites({ here }: { here: PageHere }) {
  const { t } = useTranslation('pages')
  const { facts, say, situation, actor, phase } = useHere()
  const complain = useComplaint()
  const { page, why, access, readsIn, writers } = here
  const titleOf = (id: string | null) => {
    const found = facts.plan.find((phase) => phase.id === id)
    return found ? say(found.title) : null
  }
  const others = writers.filter(({ id }) => !(actor.is === 'participant' && actor.voice === id && why === null))
  const writing =
    others.length > 0
      ? t(why === null ? 'soCan' : 'writers', { groups: others.map(({ label }) => say(label)).join(', ') })
      : ''
  function words(): string {
    if (why === null) return t('youWrite')
    if (access === 'none') {
      const title = titleOf(readsIn)
      return title === null ? t('notForYou') : t('readLater', { phase: title })
    }
    if (phase.kind === 'closed') return t('closed')
    if (page === 'agreement' && (phase.kind === 'opening' || openingIsOver(situation))) return t('shut')
    if (why.id === 'not-in-this-phase') {
      const title = titleOf(why.opensIn)
      return title === null ? t('notYours') : t('writeLater', { phase: title })
    }
    return why.id === 'not-allowed' ? t('notYours') : complain(why)
  }
  return (
    <p className={styles.line} role="status">
      <Icon of={why === null ? PenLine : PenOff} />
      <span>
        <b>{words()}</b> {writing}
      </span>
    </p>
  )
}
