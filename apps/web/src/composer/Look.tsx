import type { EmotionDeck, Touchpoint, VoiceGroup } from '@firsthand/model'
import { Eye } from 'lucide-react'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { Draft } from './draft.ts'
import { NameSwitch } from './NameSwitch.tsx'
import type { Naming, whenSeen } from './naming.ts'
import { Preview } from './Preview.tsx'
import { StepFrame } from './StepFrame.tsx'

type Props = {
  draft: Draft
  voice: VoiceGroup
  touchpoints: readonly Touchpoint[]
  deck: EmotionDeck
  host: string
  when: ReturnType<typeof whenSeen>
  naming: Naming
  named: boolean
  name: string
  nameMissing: boolean
  standsOut: boolean
  notice?: React.ReactNode
  end: React.ReactNode
  below: React.ReactNode
  busy: boolean
  closed: boolean
  onBack: () => void
  onChangeWords: () => void
  onNamed: (named: boolean) => void
  onName: (name: string) => void
  onAdd: () => void
}

/** This is what others will see, who sees it when, and with which name. */
export function Look(props: Props) {
  const { t } = useTranslation('composer')
  const { draft, voice, touchpoints, deck, host, when, named, name } = props
  return (
    <StepFrame
      step="look"
      title={t('look')}
      end={props.end}
      below={props.below}
      onBack={props.onBack}
      foot={
        <Button kind="primary" disabled={props.busy || props.closed} onClick={props.onAdd}>
          {t(props.busy ? 'adding' : 'add')}
        </Button>
      }
    >
      {props.notice}
      <Preview
        draft={draft}
        voice={voice}
        touchpoints={touchpoints}
        deck={deck}
        by={named ? name.trim() || null : null}
      />
      <NameSwitch
        naming={props.naming}
        named={named}
        name={name}
        nameMissing={props.nameMissing}
        standsOut={props.standsOut}
        onNamed={props.onNamed}
        onName={props.onName}
      />
      <div className="note">
        <Icon of={Eye} />
        <div>
          <p>
            {when === 'at-once'
              ? t('seenAtOnce')
              : when === 'after-opening'
                ? t('seenAfter', { host })
                : t('seenLater', { host })}
          </p>
          {!named && <p>{t('nameless')}</p>}
        </div>
      </div>
      <p className="small quiet">
        {t('namedSomeone')}{' '}
        <button type="button" className="link" onClick={props.onChangeWords}>
          {t('changeWords')}
        </button>
      </p>
    </StepFrame>
  )
}
