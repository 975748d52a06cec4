import type { Spoken } from '@firsthand/model'
import { useBoard, useNews } from '../live/Board.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Slip.module.css'

/** What was said here and has not reached the board's computer yet: the words, and that they go out by themselves. */
export function Unsent() {
  const { t } = useTranslation('slip')
  const client = useBoard()
  const said = useNews(client.said.state).waiting.map(({ id, body }) => ({ id, spoken: body.spoken }))
  const named = useNews(client.commands.state).waiting.flatMap(({ id, body }) =>
    body.do === 'contribution.add' ? [{ id, spoken: body.spoken }] : [],
  )
  const unsent: { id: string; spoken: Spoken }[] = [...said, ...named]
  if (unsent.length === 0) return null
  return (
    <>
      <Notice>{t('unsent', { count: unsent.length })}</Notice>
      <ul className={styles.list}>
        {unsent.map(({ id, spoken }) => (
          <li key={id} className="card">
            {spoken.words && <blockquote className="said-words">{spoken.words}</blockquote>}
            <p>
              <b>{t('states.unsent')}</b>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
