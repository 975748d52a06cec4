import { ContributionShapeUtil, contributionOf } from '@firsthand/canvas'
import { can, passageText } from '@firsthand/model'
import { useEffect, useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useHere } from '../board/here.ts'
import type { Complaint } from '../live/answer.ts'
import { one } from '../live/record.ts'
import { useTranslation } from '../words/useTranslation.ts'
import type { OpenCanvas } from './open-canvas.ts'

/** What happens with cards by hand: one put down on another touchpoint is moved there, a chosen one is read out. */
export function useCards(canvas: OpenCanvas, editor: Editor | null, open: (contribution: string) => void) {
  const { t } = useTranslation(['canvas', 'parts'])
  const here = useHere()
  const latest = useRef(here)
  latest.current = here
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  const [moved, setMoved] = useState('')

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
      setMoved(t('movedTo', { moment: to ? say(to.title) : t('parts:wholeJourney') }))
    }
    ContributionShapeUtil.putDown.set(editor, (shape) => {
      // tldraw is in the middle of its own change: ours comes right after it.
      queueMicrotask(() => {
        const dropped = canvas.record.droppedOn(shape as never)
        const { actor, situation } = latest.current
        if (dropped && can(actor, 'contribution.move', situation) === null)
          void move(dropped.contribution, dropped.touchpoint)
      })
    })
    ContributionShapeUtil.open.set(editor, (shape) => open(shape.props.contribution))
  }, [canvas, editor, open, t])

  const chosen = useValue('chosen card', () => chosenCard(editor), [editor])
  const view = chosen === null ? null : one(here.held, 'contribution', chosen)
  const words =
    view && (view.contentNote ?? passageText(view.kept.passage, (reason) => t(`parts:blackedOut.${reason}`)))
  const start = words && words.length > 120 ? `${words.slice(0, 120)}…` : words
  return { refusal, said: start ? t('chosen', { words: start }) : moved }
}

function chosenCard(editor: Editor | null): string | null {
  const shape = editor?.getOnlySelectedShape()
  return shape ? contributionOf(shape) : null
}
