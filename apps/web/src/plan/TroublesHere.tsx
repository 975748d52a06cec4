import { CircleAlert } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { Trouble } from './plan-troubles.ts'

type Props = { id: string; troubles: readonly Trouble[]; phase: string | null; voice: string | null }

/** Why what stands here does not fit, the first reason in sight and all of them read out; nothing when it does. */
export function TroublesHere({ id, troubles, phase, voice }: Props) {
  const { t } = useTranslation('plan')
  return (
    <span id={id}>
      {troubles
        .filter((trouble) => trouble.phase === phase && trouble.voice === voice)
        .map((trouble, at) => (
          <span className={at === 0 ? 'error' : 'vh'} key={trouble.id}>
            {at === 0 && <Icon of={CircleAlert} />}
            {t(`problems.${trouble.id}`)}
          </span>
        ))}
    </span>
  )
}
