import { randomBytes } from 'node:crypto'
import { newId } from '@firsthand/model'
import { giveVote, takePaper } from '../session/light-ballot.ts'
import { cast } from './cast.ts'
import type { Demo } from './demo.ts'
import { promised } from './told/promised.ts'
import { question, saidTogether, surprises, themes, votes } from './told/together.ts'

/** Themes, what surprised people, and more that is said, now with names. */
export async function makeSense(demo: Demo): Promise<void> {
  const { pace } = demo
  const ids = (names: readonly string[]) => names.map((name) => demo.idOf(name))
  demo.tell('People gather what belongs together under themes.')
  for (const { called, by, title, holds } of themes) {
    await pace.pause(8, 18)
    const theme = newId()
    await demo.step(async () => {
      await demo.person(by).does({ do: 'theme.make', theme, title: demo.say(title), contributions: ids(holds) })
      demo.called(called, theme)
    })
  }
  demo.tell('People say more, now with their names.')
  for (const telling of saidTogether) {
    await pace.pause(12, 25)
    await demo.step(() => demo.hear(telling, 'named'))
  }
  for (const { called, later = [] } of themes) {
    await pace.pause(4, 10)
    await demo.step(() =>
      demo.person('ingrid').does({ do: 'theme.sort', theme: demo.idOf(called), in: ids(later), out: [] }),
    )
  }
  demo.tell('People mark what surprised them.')
  for (const { by, on, of, why } of surprises) {
    await pace.pause(10, 20)
    await demo.step(() =>
      demo.person(by).does({ do: 'insight.mark', on: { of, id: demo.idOf(on) }, why: demo.say(why) }),
    )
  }
}

/** Everybody has three dots. Nothing is shown before the facilitator shows it, and then each group stands for itself. */
export async function vote(demo: Demo): Promise<void> {
  const { session, line, pace } = demo
  const { facilitator } = session
  const ballot = newId()
  const options = themes.map(({ called }) => demo.idOf(called))
  await facilitator.does({ do: 'ballot.open', ballot, question: demo.say(question), dots: 3, themes: options })
  demo.tell('Mira asks for a vote: three dots each, given in without a name.')
  await line.until(() => line.all('ballot').some(({ id }) => id === ballot))
  const open = line.all('ballot').find(({ id }) => id === ballot)
  if (!open) throw new Error('no ballot')
  await Promise.all(
    cast.map(async ({ id, voice }) => {
      const person = demo.person(id)
      const permit = await takePaper(person, open, voice)
      await pace.pause(6, 75)
      const dots = Object.fromEntries(Object.entries(votes[id] ?? {}).map(([name, some]) => [demo.idOf(name), some]))
      await giveVote(person, { ballot, voice, permit, dots })
    }),
  )
  await pace.pause(5)
  await facilitator.does({ do: 'ballot.reveal', ballot })
  demo.tell('The result is there: each group for itself, lived experience first.')
}

/** What will be done, what can't be, and what goes to others. */
export async function promise(demo: Demo): Promise<void> {
  const { session, pace } = demo
  demo.tell('They write down what will be done, what can’t be, and on what they don’t agree.')
  for (const { by, outcome, contributions, themes, news } of promised) {
    await pace.pause(20, 40)
    const action = newId()
    const put = outcome((words) => demo.say(words))
    await demo.step(() => {
      const answers = {
        contributions: contributions.map((name) => demo.idOf(name)),
        themes: themes.map((name) => demo.idOf(name)),
      }
      return demo.person(by).does({ do: 'action.put', action, outcome: put, answers })
    })
    if (!news) continue
    await pace.pause(10, 15)
    await demo.step(() =>
      session.facilitator.does({ do: 'action.tell', action, progress: 'begun', text: demo.say(news) }),
    )
  }
}

/** The link by which people see later what became of it, without being on the board. */
export async function linkForLater({ session, tell }: Demo): Promise<void> {
  const { facilitator, made } = session
  const secret = randomBytes(24).toString('base64url')
  await facilitator.does({ do: 'follow-link.make', link: newId(), for: { is: 'reading' }, secret })
  tell(`What becomes of it, for afterwards: ${facilitator.address}/follow-up/${made.board}#${secret}`)
}
