import { type CanvasPicture, cardSize, type RecordPictures, takePicture } from '@firsthand/canvas'
import { type ContributionView, type Language, pickWords } from '@firsthand/model'
import {
  drawCard,
  drawCopy,
  drawHeading,
  drawTheme,
  fileMarks,
  fileName,
  type SessionOutput,
  sessionOutput,
} from '@firsthand/report'
import type { Editor } from 'tldraw'
import { useHere } from '../../board/here.ts'
import { isShown } from '../../board/is-shown.ts'
import { all, one } from '../../live/record.ts'
import upright from '../../look/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2'
import { Painting } from '../../map/Painting.tsx'
import { useTranslation } from '../../words/useTranslation.ts'
import { ownFile } from './own-file.ts'

/** Takes the picture of a canvas as this person sees it now, without what has to stay in the room. Null when there is nothing to draw. */
export function usePicture(editor: Editor | null): () => Promise<(CanvasPicture & { name: string }) | null> {
  const { t, i18n } = useTranslation(['canvas', 'parts'])
  const language = i18n.language as Language
  const { held, facts } = useHere()
  return async () => {
    const output = sessionOutput([...held.views.values()], new Date())
    if (!editor || !output) return null
    const shown = all(held, 'contribution').filter(isShown)
    const leaving = new Map(output.contributions.map((said) => [said.id, said]))
    const stay = new Set(shown.filter(({ id }) => !leaving.has(id)).map(({ id }) => id))
    const picture = await takePicture(editor, pictures(output, leaving, language), stay)
    if (!picture) return null
    const journey = one(held, 'journey')?.touchpoints ?? []
    const moments = journey.map(({ id, title }) => {
      const count = shown.filter((said) => leaving.has(said.id) && said.kept.touchpoint === id).length
      return `${pickWords(title, language)} ${count}`
    })
    const style = getComputedStyle(document.documentElement)
    const told = {
      title: t('pictureOf', { board: facts.title }),
      description: t('pictureSays', { count: leaving.size, moments: moments.join(', ') }),
      under: fileMarks(output, language),
      language,
    }
    const colourOf = (property: string) => style.getPropertyValue(property).trim() || '#000'
    return { ...ownFile(picture, told, colourOf, await dataOf(upright)), name: `${fileName(output)}-canvas` }
  }
}

function pictures(
  output: SessionOutput,
  leaving: ReadonlyMap<string, Pick<ContributionView, 'kept' | 'voice' | 'name' | 'contentNote'>>,
  language: Language,
): RecordPictures {
  return {
    card(contribution, width, height) {
      const said = leaving.get(contribution)
      if (!said) return null
      const { lines } = cardSize(said.kept, said.contentNote)
      return <Painting pieces={drawCard(said, { width, height, lines }, output, language)} />
    },
    copy(contribution, width, height) {
      const said = leaving.get(contribution)
      return said ? <Painting pieces={drawCopy(said, { width, height }, output, language)} /> : null
    },
    theme(id, width, height) {
      const theme = output.themes?.find((one) => one.id === id)
      return theme ? <Painting pieces={drawTheme(theme, { width, height }, output, language)} /> : null
    },
    heading(id, width, height) {
      const touchpoint = output.touchpoints.find((one) => one.id === id) ?? null
      return <Painting pieces={drawHeading(touchpoint, { width, height }, language)} />
    },
  }
}

/** A file of this server as a data address. */
async function dataOf(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
