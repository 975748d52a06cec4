import type { DocumentName } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'

type Props = { layer: DocumentName; layers: readonly DocumentName[]; onLayer: (layer: DocumentName) => void }

/** For facilitators: whether they draw with everybody or on the stage, which others can't change. */
export function LayerSwitch({ layer, layers, onLayer }: Props) {
  const { t } = useTranslation('canvas')
  if (layers.length === 1) {
    return (
      <p className="hint">
        <b>
          {t('layer')}: {t(`layers.${layer}`)}.
        </b>{' '}
        {t('stageWhy')}
      </p>
    )
  }
  return (
    <fieldset className={styles.layers} title={t('stageWhy')}>
      <legend>{t('layer')}</legend>
      <span className="chips">
        {layers.map((name) => (
          <label className="chip sm" key={name}>
            <input type="radio" name="layer" checked={layer === name} onChange={() => onLayer(name)} />
            <span>{t(`layers.${name}`)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  )
}
