import type { EmotionDeck, Reach, Scribe, Touchpoint, VoiceGroup } from '@firsthand/model'
import { Button } from '../look/Button.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { Draft } from './draft.ts'
import { HiddenFromWhom } from './HiddenFromWhom.tsx'
import { MayGo } from './MayGo.tsx'
import { NameSwitch } from './NameSwitch.tsx'
import type { Naming, whenSeen } from './naming.ts'
import { Preview } from './Preview.tsx'
import { StepFrame } from './StepFrame.tsx'
import { WrittenFor } from './WrittenFor.tsx'

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
  few: boolean
  /** What the one who writes is to the one whose words these are; null: they are their own. */
  scribe: Scribe | null
  how: string
  notice?: React.ReactNode
  end: React.ReactNode
  below: React.ReactNode
  busy: boolean
  closed: boolean
  onBack: () => void
  onChangeWords: () => void
  onNamed: (named: boolean) => void
  onName: (name: string) => void
  /** Left out where words need a name: somebody else's can't go under this person's. */
  onScribe?: ((by: Scribe | null) => void) | undefined
  onMayGo: (reach: Reach) => void
  onAdd: () => void
}

/** This is what others will see, who sees it when, and with which name. */
export function Look(props: Props) {
  const { t } = useTranslation('composer')
  const { draft, voice, touchpoints, deck, host, when, named, name, scribe } = props
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
        writtenDownBy={scribe}
      />
      {draft.proposes?.trim() && <p className="hint">{t('proposed', { host, moment: draft.proposes.trim() })}</p>}
      {scribe === null && (
        <NameSwitch
          naming={props.naming}
          named={named}
          name={name}
          nameMissing={props.nameMissing}
          standsOut={props.standsOut}
          onNamed={props.onNamed}
          onName={props.onName}
        />
      )}
      <HiddenFromWhom
        host={host}
        when={when}
        as={named ? { is: 'named', name: name.trim() } : { is: scribe ? 'written-down' : 'nameless' }}
        few={props.few}
        how={props.how}
        onChangeWords={props.onChangeWords}
      />
      <MayGo reach={draft.mayGo} onChange={props.onMayGo} />
      {props.onScribe && <WrittenFor by={scribe} onChange={props.onScribe} />}
    </StepFrame>
  )
}
