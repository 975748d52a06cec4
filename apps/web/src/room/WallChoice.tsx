import { BellChoice } from '../board/BellChoice.tsx'
import { useTranslation } from '../words/useTranslation.ts'

export type WallPart = 'map' | 'list'

type Props = {
  part: WallPart
  /** Null while the room may not read yet. */
  onPart: ((part: WallPart) => void) | null
  codes: boolean
  onCodes: (codes: boolean) => void
}

/** What stands on the wall: the map or the list, and, only when switched on, the codes to join by. */
export function WallChoice({ part, onPart, codes, onCodes }: Props) {
  const { t } = useTranslation(['room', 'parts'])
  return (
    <fieldset className="chips no-print">
      <legend className="vh">{t('shows')}</legend>
      {onPart &&
        (['map', 'list'] as const).map((one) => (
          <label className="chip sm" key={one}>
            <input type="radio" name="part" checked={part === one} onChange={() => onPart(one)} />
            <span>{one === 'map' ? t('parts:viewMap') : t('parts:viewList')}</span>
          </label>
        ))}
      <label className="chip sm">
        <input type="checkbox" checked={codes} onChange={(event) => onCodes(event.target.checked)} />
        <span>{t('showCodes')}</span>
      </label>
      <BellChoice />
    </fieldset>
  )
}
