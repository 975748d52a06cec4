import type { MadeBoard, PublicSettings } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import { BoardReady } from './BoardReady.tsx'
import type { BoardDraft } from './board-draft.ts'

/** A board that was brought back from its file, and how much of the file stays away. */
export type Back = { made: MadeBoard; board: Pick<BoardDraft, 'title' | 'voices' | 'rehearsal'>; leftOut: number }

/** The board is back: its new links, and what did not come back. */
export function BroughtBack({ back, settings }: { back: Back; settings: PublicSettings | null }) {
  const { t } = useTranslation('importing')
  const leftOut = back.leftOut > 0 ? t('leftOut', { count: back.leftOut }) : null
  const said = { title: t('ready'), why: t('readyWhy'), leftOut }
  return <BoardReady made={back.made} draft={back.board} settings={settings} back={said} />
}
