import { ContributionShapeUtil, contributionOf, themeOf } from '@firsthand/canvas'
import { can, passageText } from '@firsthand/model'
import { useEffect, useRef, useState } from 'react'
import { type Editor, type TLShape, useValue } from 'tldraw'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { one } from '../live/record.ts'
import { inTheme } from '../theme/sense.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenCanvas } from './open-canvas.ts'
import type { Dropped } from './use-themes.ts'

type Options = {
  canvas: OpenCanvas
  editor: Editor | null
  open: (contribution: string) => void
  onTheme: Dropped
  onNews: (news: string) => void
}

/** What happens with cards by hand: one put down on another touchpoint is moved there, a chosen one is read out. */
export function useCards({ canvas, editor, open, onTheme, onNews }: Options) {
  const { t } = useTranslation(['canvas', 'parts'])
  const here = useHere()
  const latest = useRef(here)
  latest.current = here
  const [refusal, setRefusal] = useState<Complaint | null>(null)

  useEffect(() => {
    if (!editor) return
    async function move(contribution: string, touchpoint: string | null) {
      const { client, held, say } = latest.current
      setRefusal(null)
      canvas.record.ask(contribution, touchpoint)
      const answer = await client.command({ do: 'contribution.move', contribution, touchpoint })
      if (answer.is !== 'done') {
        canvas.record.refuse(contribution)
        setRefusal(answer.refusal)
        return
      }
      const to = one(held, 'journey')?.touchpoints.find(({ id }) => id === touchpoint)
      onNews(t('movedTo', { moment: to ? say(to.title) : t('parts:wholeJourney') }))
    }
    ContributionShapeUtil.pickedUp.set(editor, () => canvas.pickUp())
    ContributionShapeUtil.putDown.set(editor, (shape) => {
      if (onTheme(shape.id)) return
      // tldraw is in the middle of its own change: ours comes right after it.
      queueMicrotask(() => {
        const dropped = canvas.record.droppedOn(shape as never)
        const { actor, situation } = latest.current
        if (dropped && can(actor, 'contribution.move', situation) === null)
          void move(dropped.contribution, dropped.touchpoint)
      })
    })
    ContributionShapeUtil.open.set(editor, (shape) => open(shape.props.contribution))
  }, [canvas, editor, open, onTheme, onNews, t])

  const chosen = useValue('chosen', () => editor?.getOnlySelectedShape() ?? null, [editor])
  return { refusal, chosen: whatIs(chosen) }

  /** What is chosen, to be read out: the beginning of a card's words (a note stands for what is under it), or a theme. */
  function whatIs(shape: TLShape | null): string | null {
    const { held } = here
    const theme = shape && one(held, 'theme', themeOf(shape) ?? '')
    if (theme) return t('chosenTheme', { title: theme.title, count: inTheme(held, theme).length })
    const view = shape && one(held, 'contribution', contributionOf(shape) ?? '')
    const words = view?.contentNote ?? passageText(view?.kept.passage ?? [], (why) => t(`parts:blackedOut.${why}`))
    const start = words.length > 120 ? `${words.slice(0, 120)}…` : words
    return start ? t('chosen', { words: start }) : null
  }
}
