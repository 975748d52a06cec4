import { can, type Reflection } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Reflection.module.css'

type Word = Extract<Reflection['state'], { is: 'shown' }>['words'][number]

/** The open words that are shown, and for facilitators those that wait for their hand. Nothing leads from a word to a group. */
export function OpenWords({ reflection, words }: { reflection: string; words: readonly Word[] }) {
  const { t } = useTranslation('reflection')
  const { actor, situation } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [news, setNews] = useState('')
  const decides = can(actor, 'reflection.words', situation) === null
  const shown = words.filter(({ held }) => !held).toSorted((a, b) => a.text.localeCompare(b.text))
  const waiting = words.filter(({ held }) => held).toSorted((a, b) => a.text.localeCompare(b.text))
  async function decide(show: readonly Word[], drop: readonly Word[]) {
    const ids = (of: readonly Word[]) => of.map(({ id }) => id)
    if (await order({ do: 'reflection.words', reflection, show: ids(show), drop: ids(drop) })) {
      setNews(t(drop.length > 0 ? 'wordGone' : 'wordShown'))
    }
  }
  const drop = (word: Word) => (
    <Button
      kind="stop"
      disabled={busy}
      aria-label={t('dropWordOf', { word: word.text })}
      onClick={() => void decide([], [word])}
    >
      {t('dropWord')}
    </Button>
  )
  return (
    <>
      <p className="vh" role="status">
        {news}
      </p>
      {refusal && <Refusal why={complain(refusal)} />}
      {decides && waiting.length > 0 && (
        <section className={styles.words} aria-labelledby={`held-${reflection}`}>
          <h3 id={`held-${reflection}`}>{t('held')}</h3>
          <p className="small quiet">{t('heldHow')}</p>
          <ul className={styles.deciding}>
            {waiting.map((word) => (
              <li key={word.id}>
                <span className={styles.text}>{word.text}</span>
                <span className="row">
                  <Button
                    disabled={busy}
                    aria-label={t('showWordOf', { word: word.text })}
                    onClick={() => void decide([word], [])}
                  >
                    {t('showWord')}
                  </Button>
                  {drop(word)}
                </span>
              </li>
            ))}
          </ul>
          {waiting.length > 1 && (
            <p>
              <Button disabled={busy} onClick={() => void decide(waiting, [])}>
                {t('showAll')}
              </Button>
            </p>
          )}
        </section>
      )}
      {shown.length > 0 && (
        <section className={styles.words} aria-labelledby={`words-${reflection}`}>
          <h3 id={`words-${reflection}`}>{t('words')}</h3>
          <p className="small quiet">{t('wordsHow')}</p>
          <ul className={decides ? styles.deciding : styles.shown}>
            {shown.map((word) => (
              <li key={word.id}>
                <span className={styles.text}>{word.text}</span>
                {decides && drop(word)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
