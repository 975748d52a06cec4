import { type Language, passageText, pickWords } from '@firsthand/model'
import { emotionWords } from '@firsthand/report'
import { EyeOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useBoard } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'

/** A small copy of a card in a theme's frame: whose it is, and how it begins. What stands under a note stays there. */
export function CopyPart({ theme, contribution: id }: { theme: string; contribution: string }) {
  const { t, i18n } = useTranslation(['canvas', 'parts'])
  const { held, board } = useBoard()
  const view = useSyncExternalStore(held.subscribe, () => one(held.get(), 'contribution', id))
  const title = useSyncExternalStore(held.subscribe, () => one(held.get(), 'theme', theme)?.title)
  const facts = useSyncExternalStore(held.subscribe, () => one(held.get(), 'board', board))
  const voice = facts?.voices.find((group) => group.id === view?.voice)
  if (!view || !facts || !voice) return null
  const { passage, valence, emotions } = view.kept
  const words = passageText(passage, (reason) => t(`parts:blackedOut.${reason}`))
  const feelings = emotionWords(emotions, facts.deck).map((word) => pickWords(word, i18n.language as Language))
  const felt = [...(valence === null ? [] : [t(`parts:felt.${valence}`)]), ...feelings].join(', ')
  return (
    <div className={styles.copy}>
      <VoiceMark mark={voice.mark} />
      <p>
        <span className="vh">{t('copyIn', { title: title ?? '' })}</span>
        {view.contentNote === undefined ? (
          words || felt
        ) : (
          <>
            <Icon of={EyeOff} /> {view.contentNote}
          </>
        )}
      </p>
    </div>
  )
}
