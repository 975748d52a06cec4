import type { ContributionView } from '@firsthand/model'
import type { GroupFeeling, MapMoment } from '@firsthand/report'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { AddButton } from '../board/AddButton.tsx'
import { useHere } from '../board/here.ts'
import { BringButton } from '../focus/BringButton.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Said } from '../look/Said.tsx'
import { seenEmotion } from '../look/seen-emotion.ts'
import { TouchpointPicture } from '../look/TouchpointPicture.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { Opened } from './MapPicture.tsx'
import { MomentHead } from './MomentHead.tsx'
import styles from './MomentPanel.module.css'

type Props = {
  moments: readonly MapMoment[]
  opened: Opened
  said: ReadonlyMap<string, ContributionView>
  onGo: (moment: number) => void
  onClose: () => void
}

/** What was said at a moment, lived experience first; the way to the moments before and after it; a way to say something there. */
export function MomentPanel({ moments, opened, said, onGo, onClose }: Props) {
  const { t } = useTranslation(['map', 'parts'])
  const { say, voices, facts, language } = useHere()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const asked = useRef<HTMLLIElement>(null)
  const { moment: at, contribution } = opened
  useEffect(() => {
    if (contribution === null) heading.current?.focus()
    else asked.current?.focus()
  }, [contribution])
  const moment = moments[at]
  if (!moment) return null
  const { touchpoint, groups } = moment
  const nameOf = ({ touchpoint }: MapMoment) => (touchpoint ? say(touchpoint.title) : t('parts:wholeJourney'))
  const before = moments[at - 1]
  const after = moments[at + 1]
  return (
    <>
      <header className={styles.head}>
        <div className={styles.where}>
          <TouchpointPicture name={touchpoint?.picture ?? 'question'} />
          <h2 ref={heading} id={`${id}-name`} tabIndex={-1} aria-live="polite">
            {nameOf(moment)}
          </h2>
          <Button
            kind="plain"
            aria-label={before ? t('before', { moment: nameOf(before) }) : t('noneBefore')}
            disabled={!before}
            onClick={() => onGo(at - 1)}
          >
            <Icon of={ChevronLeft} />
          </Button>
          <Button
            kind="plain"
            aria-label={after ? t('after', { moment: nameOf(after) }) : t('noneAfter')}
            disabled={!after}
            onClick={() => onGo(at + 1)}
          >
            <Icon of={ChevronRight} />
          </Button>
          <Button kind="plain" aria-label={t('parts:close')} onClick={onClose}>
            <Icon of={X} />
          </Button>
        </div>
        <MomentHead moment={moment} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by keyboard */}
      <section className={styles.scroll} aria-labelledby={`${id}-name`} tabIndex={0} key={touchpoint?.id}>
        {groups.map((group) => {
          const voice = voices.find((voice) => voice.id === group.voice)
          if (!voice || group.marks.length === 0) return null
          return (
            <section key={group.voice}>
              <h3>
                <Voice mark={voice.mark}>{say(voice.label)}</Voice>
              </h3>
              <ul>
                {wordsFirst(group.marks, said).map((mark) => {
                  const found = said.get(mark.contribution)
                  if (!found) return null
                  const { passage, valence, emotions, about } = found.kept
                  const here = mark.contribution === contribution
                  return (
                    <li
                      key={mark.contribution}
                      ref={here ? asked : null}
                      tabIndex={-1}
                      className={here ? styles.asked : undefined}
                    >
                      <Said
                        mark={voice.mark}
                        voice={say(voice.label)}
                        passage={passage}
                        valence={valence}
                        emotions={emotions.map((word) => seenEmotion(word, facts.deck, language))}
                        about={about}
                        by={found.name}
                        writtenDownBy={found.kept.writtenDownBy}
                        contentNote={found.contentNote}
                      />
                    </li>
                  )
                })}
              </ul>
            </section>
          )
        })}
      </section>
      {touchpoint && (
        <footer className={styles.foot}>
          <AddButton touchpoint={touchpoint.id} label={t('sayHere')} />
          <BringButton place={() => ({ is: 'moment', touchpoint: touchpoint.id })} name={nameOf(moment)} />
        </footer>
      )}
    </>
  )
}

/** Those who said why before those who chose a feeling only; else as they stand (by id, never by arrival). */
function wordsFirst(marks: GroupFeeling['marks'], said: Props['said']): GroupFeeling['marks'] {
  const silent = (id: string) => (said.get(id)?.kept.passage.length === 0 ? 1 : 0)
  return marks.toSorted((a, b) => silent(a.contribution) - silent(b.contribution))
}
