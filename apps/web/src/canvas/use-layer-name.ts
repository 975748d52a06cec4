import { type LayerName, voiceOfLayer } from '@firsthand/model'
import { useHere } from '../board/here.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** What a layer is called in the reader's language: a group's by the name of the group. */
export function useLayerName(): (layer: LayerName) => string {
  const { t } = useTranslation('canvas')
  const { situation, say } = useHere()
  return (layer) => {
    const voice = voiceOfLayer(layer, situation)
    return voice ? say(voice.label) : t(layer === 'layer/stage' ? 'stage' : 'together')
  }
}
