import type { LayerName } from '@firsthand/model'
import { ChevronDown, Eye, LayoutPanelTop, Users } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './LayerSwitch.module.css'
import type { LayerHere } from './may-draw.ts'
import { useLayerName } from './use-layer-name.ts'

type Props = { layers: readonly LayerHere[]; inHand: LayerName | null; onTake: (layer: LayerName) => void }

/** Every layer with who may do what there, and which one the person draws on. Beside the canvas, or folded into one line above it. */
export function LayerSwitch({ layers, inHand, onTake }: Props) {
  const { t } = useTranslation('canvas')
  const list = useId()
  const [open, setOpen] = useState(false)
  const fold = useRef<HTMLButtonElement>(null)
  const byHand = useRef(false)
  const taken = layers.find(({ name }) => name === inHand)
  function take(layer: LayerName) {
    onTake(layer)
    // With a finger one choice is all there is to do, and the canvas needs the room; arrow keys go on choosing.
    if (!byHand.current) return
    setOpen(false)
    fold.current?.focus()
  }
  return (
    <fieldset className={styles.layers}>
      <legend>{t('layers')}</legend>
      <button
        type="button"
        ref={fold}
        className={styles.fold}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <span>
          {taken ? t('drawsOn') : t('layers')} {taken && <NameOfLayer layer={taken} />}
        </span>
        <Icon of={ChevronDown} />
      </button>
      <ul
        id={list}
        hidden={!open}
        onPointerDown={() => (byHand.current = true)}
        onKeyDown={() => (byHand.current = false)}
      >
        {layers.map((layer) => (
          <li key={layer.name}>
            {layer.why === null ? (
              <label className={styles.layer}>
                <input type="radio" name="layer" checked={layer.name === inHand} onChange={() => take(layer.name)} />
                <LayerLine layer={layer} />
              </label>
            ) : (
              <span className={styles.layer}>
                <Icon of={Eye} />
                <LayerLine layer={layer} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function LayerLine({ layer }: { layer: LayerHere }) {
  return (
    <span>
      <NameOfLayer layer={layer} />
      <span className="vh">: </span>
      <span className={styles.use}>
        <LayerUse layer={layer} />
      </span>
    </span>
  )
}

/** A layer by its name, with the mark of its group. */
function NameOfLayer({ layer: { name, voice } }: { layer: LayerHere }) {
  const nameOf = useLayerName()
  return (
    <b className={styles.name}>
      {voice ? <VoiceMark mark={voice.mark} /> : <Icon of={name === 'layer/stage' ? LayoutPanelTop : Users} />}
      {nameOf(name)}
    </b>
  )
}

/** Who may do what on a layer, in the person's own case. */
function LayerUse({ layer: { name, voice, own, drawing, why } }: { layer: LayerHere }) {
  const { t } = useTranslation('canvas')
  const { facts, say } = useHere()
  if (why === null) return t(own ? 'use.own' : name === 'layer/stage' ? 'use.stage' : 'use.together')
  if (why.id === 'board-paused') return t('use.paused')
  const phase = why.id === 'not-in-this-phase' ? facts.plan.find(({ id }) => id === why.opensIn) : null
  if (phase) return t(own ? 'use.ownOpens' : 'use.opens', { phase: say(phase.title) })
  return t(voice && drawing ? 'use.theirs' : 'use.look')
}
