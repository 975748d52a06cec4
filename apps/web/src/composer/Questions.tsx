import type { EmotionDeck, Touchpoint } from '@firsthand/model'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { Button } from '../look/Button.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Composer.module.css'
import { Context } from './Context.tsx'
import { type Draft, saysNothing } from './draft.ts'
import { EmotionWords } from './EmotionWords.tsx'
import { Felt } from './Felt.tsx'
import { StepFrame } from './StepFrame.tsx'
import { type Step, stepAfter, stepOf } from './steps.ts'
import { Where } from './Where.tsx'
import { Why } from './Why.tsx'

type Props = {
  touchpoints: readonly Touchpoint[]
  deck: EmotionDeck
  /** Whether a moment that is not on the journey may be proposed. */
  propose?: boolean
  draft: Draft
  onDraft: (draft: Draft) => void
  onClose: () => void
  end?: React.ReactNode
  below?: React.ReactNode
  /** Shown above every question while nothing can be sent, for example during a pause. */
  notice?: React.ReactNode
  /** The last screen: the preview and what becomes of it. */
  look: (back: () => void, change: (step: Step) => void) => React.ReactNode
}

/**
 * One question a screen, in an order; the feeling and the words can be left out. The step is in the address, so that
 * the browser's own Back goes to the question before.
 */
export function Questions({
  touchpoints,
  deck,
  propose = false,
  draft,
  onDraft,
  onClose,
  end,
  below,
  notice,
  look,
}: Props) {
  const { t } = useTranslation('composer')
  const [search, setSearch] = useSearchParams()
  const [unchosen, setUnchosen] = useState(false)
  const asked = stepOf(search.get('step'))
  const step = asked === 'look' && saysNothing(draft) ? 'why' : asked
  const change = (next: Partial<Draft>) => onDraft({ ...draft, ...next })
  const go = (to: Step) => {
    setSearch((now) => {
      now.set('step', to)
      return now
    })
    window.scrollTo(0, 0)
  }
  const back = () => history.back()
  const next = () => go(stepAfter(step))
  const nowhere = draft.proposes === null ? draft.touchpoint === undefined : draft.proposes.trim() === ''
  const frame = { step, end, below, onBack: step === 'where' ? undefined : back, onClose }

  switch (step) {
    case 'where':
      return (
        <StepFrame
          {...frame}
          title={t('where')}
          foot={
            <>
              {unchosen && nowhere && (
                <p className="error" role="alert">
                  {t(draft.proposes === null ? 'chooseMoment' : 'anotherName')}
                </p>
              )}
              <Button kind="primary" onClick={() => (nowhere ? setUnchosen(true) : next())}>
                {t('next')}
              </Button>
            </>
          }
        >
          {notice}
          <Where touchpoints={touchpoints} draft={draft} propose={propose} onChoose={change} />
        </StepFrame>
      )
    case 'felt':
      return (
        <StepFrame
          {...frame}
          title={t('felt')}
          context={<Context draft={draft} touchpoints={touchpoints} felt={false} />}
          foot={
            <div className={styles.two}>
              <Button
                onClick={() => {
                  change({ valence: null })
                  next()
                }}
              >
                {t('ratherNot')}
              </Button>
              <Button kind="primary" onClick={next}>
                {t('next')}
              </Button>
            </div>
          }
        >
          {notice}
          <Felt chosen={draft.valence} onChoose={(valence) => change({ valence })} />
        </StepFrame>
      )
    case 'words':
      return (
        <StepFrame
          {...frame}
          title={t('words')}
          context={<Context draft={draft} touchpoints={touchpoints} />}
          foot={
            <Button kind="primary" onClick={next}>
              {t('next')}
            </Button>
          }
        >
          {notice}
          <p className="small quiet">{t('anyOrNone')}</p>
          <EmotionWords deck={deck} chosen={draft.emotions} onChoose={(emotions) => change({ emotions })} />
        </StepFrame>
      )
    case 'why':
      return (
        <StepFrame
          {...frame}
          title={t('why')}
          context={<Context draft={draft} touchpoints={touchpoints} />}
          foot={
            <>
              {saysNothing(draft) && <p className="hint">{t('nothingYet')}</p>}
              <Button kind="primary" disabled={saysNothing(draft)} onClick={next}>
                {t('toLook')}
              </Button>
            </>
          }
        >
          {notice}
          <Why draft={draft} onChange={change} />
        </StepFrame>
      )
    case 'look':
      return look(back, go)
  }
}
