import type { BoardFacts } from '@firsthand/model'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { LeaveButton } from './LeaveButton.tsx'
import { LineHere } from './LineHere.tsx'

/** Waiting at the door: nothing of the board is here yet, and the page opens by itself when somebody lets the person in. */
export function AtDoor({ facts }: { facts: BoardFacts }) {
  const { t } = useTranslation('board')
  return (
    <>
      <TopBar name={facts.title} />
      <Page title={t('door')} className="narrow">
        <h1>{t('door')}</h1>
        <p role="status">{t('doorWhy', { facilitator: facts.host.name })}</p>
        <p className="quiet">{t('doorStay')}</p>
        <p>
          <LeaveButton />
        </p>
      </Page>
      <SupportFooter contact={facts.support}>
        <LineHere />
      </SupportFooter>
    </>
  )
}
