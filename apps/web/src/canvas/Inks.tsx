import { inkNames, inks } from '@firsthand/canvas'
import { DefaultColorStyle, type Editor, useValue } from 'tldraw'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import type { OpenCanvas } from './open-canvas.ts'

/** The colour to draw with, by name and by sight. */
export function Inks({ editor, canvas }: { editor: Editor; canvas: OpenCanvas }) {
  const { t } = useTranslation('canvas')
  const now = useValue('ink', () => editor.getSharedStyles().getAsKnownValue(DefaultColorStyle), [editor])
  return (
    <fieldset className={styles.group}>
      <legend className="vh">{t('ink')}</legend>
      {inkNames.map((name) => (
        <label className={styles.ink} key={name} title={t(`inks.${name}`)}>
          <input
            type="radio"
            name="ink"
            aria-label={t(`inks.${name}`)}
            checked={now === name}
            onChange={() => {
              canvas.step()
              editor.setStyleForNextShapes(DefaultColorStyle, name)
              editor.setStyleForSelectedShapes(DefaultColorStyle, name)
            }}
          />
          <span style={{ background: `var(${inks[name]})` }} />
        </label>
      ))}
    </fieldset>
  )
}
