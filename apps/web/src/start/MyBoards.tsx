import { useState } from 'react'
import { forgetBoard, type MyBoard, myBoards } from '../live/my-boards.ts'
import { Button, ButtonLink } from '../look/Button.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './StartPage.module.css'

/** The boards of this browser, to open again or to forget here. */
export function MyBoards() {
  const { t } = useTranslation('start')
  const [boards, setBoards] = useState<MyBoard[]>(myBoards)
  if (boards.length === 0) return null
  return (
    <section className={`card ${styles.mine}`} aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      <p className="hint">{t('mineWhy')}</p>
      <ul>
        {boards.map((mine) => (
          <li key={mine.person}>
            <span>
              <b>{mine.title}</b>{' '}
              <span className="quiet small">{mine.role === 'facilitator' ? t('roleFacilitator') : mine.voice}</span>
            </span>
            <ButtonLink
              href={`/board/${mine.board}/as/${mine.person}${mine.role === 'facilitator' ? '/desk' : ''}`}
              aria-label={`${t('openBoard')}: ${mine.title}`}
            >
              {t('openBoard')}
            </ButtonLink>
            <Button
              kind="plain"
              aria-label={t('forgetBoard', { title: mine.title })}
              onClick={() => {
                forgetBoard(mine.board, mine.person)
                setBoards(myBoards())
              }}
            >
              {t('forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
