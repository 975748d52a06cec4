import {
  type EmotionCard,
  emotionPictures,
  type Language,
  type EmotionPicture as PictureName,
  pickWords,
  type Tone,
  tones,
} from '@firsthand/model'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { EmotionPicture } from '../look/EmotionPicture.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Deck.module.css'

type Props = {
  card: EmotionCard
  place: number
  of: number
  language: Language
  onChange: (card: EmotionCard) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One emotion word as the facilitator changes it. Native controls only. */
export function DeckCard({ card, place, of, language, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation('deck')
  const word = pickWords(card.word, language) || t('wordAt', { n: place + 1 })
  return (
    <li data-card={card.id}>
      <span className={styles.picture}>
        {card.picture && <EmotionPicture name={card.picture} />}
        <select
          aria-label={t('pictureOf', { word })}
          value={card.picture ?? ''}
          onChange={({ target }) =>
            onChange({ ...card, picture: target.value === '' ? undefined : (target.value as PictureName) })
          }
        >
          <option value="">{t('noPicture')}</option>
          {emotionPictures.map((name) => (
            <option key={name} value={name}>
              {t(`pictures.${name}`)}
            </option>
          ))}
        </select>
      </span>
      <input
        type="text"
        aria-label={t('wordAt', { n: place + 1 })}
        value={pickWords(card.word, language)}
        maxLength={30}
        required
        onChange={({ target }) => onChange({ ...card, word: { [language]: target.value } })}
      />
      <select
        className={styles.tone}
        aria-label={t('toneOf', { word })}
        value={card.tone ?? 'neither'}
        onChange={({ target }) => onChange({ ...card, tone: target.value as Tone })}
      >
        {tones.map((tone) => (
          <option key={tone} value={tone}>
            {t(`tones.${tone}`)}
          </option>
        ))}
      </select>
      <span className={styles.moves}>
        <Button kind="plain" aria-label={t('earlier', { word })} disabled={place === 0} onClick={() => onMove(-1)}>
          <Icon of={ArrowUp} />
        </Button>
        <Button kind="plain" aria-label={t('later', { word })} disabled={place === of - 1} onClick={() => onMove(1)}>
          <Icon of={ArrowDown} />
        </Button>
        <Button kind="plain" aria-label={t('remove', { word })} onClick={onRemove}>
          <Icon of={X} />
        </Button>
      </span>
    </li>
  )
}
