import { useBoard } from '../live/Board.tsx'
import { ButtonLink } from '../look/Button.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** The last page of a session for whoever took part: the board knows them no more, and their slip still opens their words. */
export default function Forgotten() {
  const { t } = useTranslation(['life', 'board', 'parts'])
  const { board } = useBoard()
  return (
    <>
      <TopBar />
      <Page title={t('overTitle')} className="narrow">
        <h1>{t('overTitle')}</h1>
        <p>{t('overWhy')}</p>
        <p>{t('overSlip')}</p>
        <div className="row">
          <ButtonLink kind="primary" href={`/board/${board}/slip`}>
            {t('board:toSlip')}
          </ButtonLink>
          <ButtonLink href="/">{t('parts:toStart')}</ButtonLink>
        </div>
      </Page>
    </>
  )
}
