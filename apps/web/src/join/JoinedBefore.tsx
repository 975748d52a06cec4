import { myBoards } from '../live/my-boards.ts'
import { ButtonLink } from '../look/Button.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** The link was opened again where somebody had already joined: the way back in, without becoming another person. */
export function JoinedBefore({ board }: { board: string }) {
  const { t } = useTranslation('join')
  const before = myBoards().filter((mine) => mine.board === board)
  if (before.length === 0) return null
  return (
    <Notice>
      <p>{t('again')}</p>
      <div className="row">
        {before.map((mine) => (
          <ButtonLink
            key={mine.person}
            href={`/board/${board}/as/${mine.person}${mine.role === 'facilitator' ? '/desk' : ''}`}
          >
            {t('goBack')}
            {mine.voice && ` · ${mine.voice}`}
          </ButtonLink>
        ))}
      </div>
      <p>{t('againElse')}</p>
    </Notice>
  )
}
