import { Download } from 'lucide-react'
import { useState } from 'react'
import { type Editor, getSvgAsImage } from 'tldraw'
import { Button } from '../../look/Button.tsx'
import { Dialog } from '../../look/Dialog.tsx'
import { Icon } from '../../look/Icon.tsx'
import { Refusal } from '../../look/Notice.tsx'
import { keepFile } from '../../report/keep-file.ts'
import { useTranslation } from '../../words/useTranslation.ts'
import { usePicture } from './use-picture.tsx'

type Kind = 'svg' | 'png'
type Taking = 'nothing' | 'making' | 'made' | 'empty' | 'failed'

/** Take the canvas as a picture: made here in the browser, sent nowhere. */
export default function PictureDialog({ editor, onClose }: { editor: Editor | null; onClose: () => void }) {
  const { t } = useTranslation('canvas')
  const [taking, setTaking] = useState<Taking>('nothing')
  const picture = usePicture(editor)

  async function take(kind: Kind) {
    setTaking('making')
    try {
      const taken = await picture()
      if (!taken) return setTaking('empty')
      const bytes = kind === 'svg' ? new Blob([taken.svg], { type: 'image/svg+xml' }) : await points(taken)
      keepFile(new File([bytes], `${taken.name}.${kind}`))
      setTaking('made')
    } catch {
      setTaking('failed')
    }
  }

  return (
    <Dialog title={t('picture.title')} onClose={onClose}>
      <p>{t('picture.what')}</p>
      <ul className="hint">
        <li>{t('picture.words')}</li>
        <li>{t('picture.drawn')}</li>
      </ul>
      {(['png', 'svg'] as const).map((kind) => (
        <Button key={kind} disabled={taking === 'making' || !editor} onClick={() => void take(kind)}>
          <Icon of={Download} />
          {t(`picture.${kind}`)}
        </Button>
      ))}
      <p role="status" className="hint">
        {(taking === 'making' || taking === 'made') && t(`picture.${taking}`)}
      </p>
      {(taking === 'empty' || taking === 'failed') && <Refusal why={t(`picture.${taking}`)} />}
    </Dialog>
  )
}

async function points({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const image = await getSvgAsImage(svg, { type: 'png', width, height, pixelRatio: 2 })
  if (!image) throw new Error('no picture came of it')
  return image
}
