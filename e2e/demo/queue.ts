import { type ContributionView, passageFingerprint } from '@firsthand/model'
import type { Demo } from './demo.ts'

const inQueue = ({ desk }: ContributionView) => desk?.state.is === 'held' || desk?.revision?.state === 'held'

/** The facilitator collects what waits, decides all of it, and shows it in one step. */
export async function collectAndShow(demo: Demo): Promise<void> {
  const { facilitator } = demo.session
  await facilitator.does({ do: 'queue.collect' })
  await decideQueue(demo)
  await demo.pace.pause(3, 6)
  await facilitator.does({ do: 'queue.reveal' })
  demo.tell('Mira shows everybody what was said, all in one step.')
}

/** Everything in the queue is looked at: returned, blacked out, noted, kept off the board, or simply published. */
export async function decideQueue(demo: Demo): Promise<void> {
  const { line, pace, session } = demo
  await line.until(() => line.all('contribution').some(inQueue))
  const waiting = line.all('contribution').filter(inQueue)
  demo.tell(`Mira reads what has come in (${waiting.length}).`)
  await demo.scene('queue')
  const publish: string[] = []
  for (const view of waiting) {
    await pace.pause(0.4, 1.2)
    if (await decide(demo, view)) publish.push(view.id)
  }
  if (publish.length > 0) await session.facilitator.does({ do: 'contribution.publish', contributions: publish })
}

/** Whether it is to be published after what was done with it. */
async function decide(demo: Demo, { id, kept }: ContributionView): Promise<boolean> {
  const { facilitator } = demo.session
  const said = demo.said(id)
  const words = kept.passage.flatMap((run) => ('words' in run ? [run.words] : [])).join('')
  // A new wording of what was sent back, and what visitors say, is simply published.
  if (!said?.telling.atDesk || words !== demo.say(said.telling.words)) return true
  const { atDesk } = said.telling
  await demo.pace.pause(4, 8)
  switch (atDesk.does) {
    case 'black-out': {
      const part = demo.say(atDesk.part)
      const from = words.indexOf(part)
      const range = { run: 0, from, to: from + part.length, reason: atDesk.reason }
      const of = passageFingerprint(kept.passage)
      await facilitator.does({ do: 'contribution.redact', contribution: id, of, ranges: [range] })
      demo.tell('She blacks out a name.')
      return true
    }
    case 'note':
      await facilitator.does({ do: 'contribution.note', contribution: id, note: demo.say(atDesk.note) })
      demo.tell('She puts a note over something heavy.')
      return true
    case 'hide':
      await facilitator.does({ do: 'contribution.hide', contributions: [id], reason: atDesk.reason })
      demo.tell('She keeps one off the board.')
      return false
    case 'return':
      await facilitator.does({ do: 'contribution.return', contribution: id, note: demo.say(atDesk.note) })
      demo.tell('She sends one back with a kind word. Its author finds the word by their slip, and says it anew.')
      await demo.pace.pause(5, 10)
      await demo.byHand(said, { op: 'edit', spoken: demo.spoken(said.telling, atDesk.reworded) })
      return false
  }
}
