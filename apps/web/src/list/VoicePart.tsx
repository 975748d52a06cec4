import type { ContributionView, Valence, VoiceGroup } from '@firsthand/model'
import { type GroupFeeling, leastDrawn } from '@firsthand/report'
import { useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { going } from '../focus/going.ts'
import { useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Face } from '../look/Face.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MomentSection.module.css'
import { SaidHere } from './SaidHere.tsx'

/** How many contributions of a group stand open at first. */
const atFirst = 3

type Props = {
  group: GroupFeeling
  voice: VoiceGroup
  moment: string
  said: ReadonlyMap<string, ContributionView>
  onNews: (news: string) => void
}

/** What one voice group said about a moment: how most of it felt (from three on), then each contribution. */
export function VoicePart({ group, voice, moment, said, onNews }: Props) {
  const { t } = useTranslation('list')
  const { say } = useHere()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const label = say(voice.label)
  const here = group.marks.flatMap(({ contribution }) => said.get(contribution) ?? [])
  // Somebody who is brought to one that is folded away finds it open, and it stays so.
  const to = useNews(going)
  const sought = to !== null && to !== 'back' && to.is === 'contribution' ? to.contribution : null
  if (!open && here.slice(atFirst).some(({ id }) => id === sought)) setOpen(true)
  const shown = open ? here : here.slice(0, atFirst)
  function showAll() {
    setOpen(true)
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>(':scope > li')[atFirst]?.focus())
  }
  return (
    <div>
      <h3 className={styles.voice}>
        <Voice mark={voice.mark}>{label}</Voice>
        <Spread group={group} />
      </h3>
      {here.length === 0 ? (
        <p className="quiet">{t('nobodyHere')}</p>
      ) : (
        <ul className={styles.said} ref={list}>
          {shown.map((contribution) => (
            <SaidHere key={contribution.id} contribution={contribution} voice={voice} onNews={onNews} />
          ))}
        </ul>
      )}
      {here.length > shown.length && (
        <Button aria-label={t('showAllOf', { count: here.length, voice: label, moment })} onClick={showAll}>
          {t('showAll', { count: here.length })}
        </Button>
      )}
    </div>
  )
}

/** Where the middle half of a group's feelings lies, as pictures and words; of fewer than three people it is not told. */
function Spread({ group }: { group: GroupFeeling }) {
  const { t } = useTranslation(['list', 'parts'])
  if (group.marks.length === 0) return null
  if (!group.line) {
    return <small>{group.felt < leastDrawn && group.marks.length < leastDrawn ? t('fewer') : t('fewerFelt')}</small>
  }
  const step = (value: number) => Math.max(-2, Math.min(2, Math.round(value))) as Valence
  const low = step(group.line.low)
  const high = step(group.line.high)
  return (
    <small>
      <Face valence={low} />
      {high !== low && <Face valence={high} />}
      <span>
        {low === high
          ? t('mostOne', { felt: t(`parts:felt.${low}`).toLocaleLowerCase() })
          : t('mostBetween', {
              low: t(`parts:felt.${low}`).toLocaleLowerCase(),
              high: t(`parts:felt.${high}`).toLocaleLowerCase(),
            })}
        {' · '}
        {t('saidCount', { count: group.marks.length })}
      </span>
    </small>
  )
}
