import { defaultReflection, type Marks, newId } from '@firsthand/model'
import { answerReflection } from '../session/light-reflection.ts'
import { cast } from './cast.ts'
import type { Demo } from './demo.ts'
import { reflected } from './told/reflected.ts'

const voices = new Map(cast.map(({ id, voice }) => [id, voice]))
const statements = defaultReflection.map(({ id, text }) => ({ id, text }))

/** Everybody says without a name how it was to take part; then it is shown, each group for itself. */
export async function reflect(demo: Demo): Promise<void> {
  const { session, line, pace } = demo
  const { facilitator } = session
  const reflection = newId()
  const now = () => line.all('reflection').find(({ id }) => id === reflection)
  await facilitator.does({ do: 'reflection.open', reflection, statements })
  demo.tell('Mira asks how it was to take part. Everybody answers without a name.')
  await line.until(() => now() !== undefined)
  const open = now()
  if (!open) throw new Error('no reflection')
  await Promise.all(
    reflected.map(async ({ by, marks, word, mayGo = 'room' }) => {
      await pace.pause(10, 60)
      const own = Object.fromEntries(statements.map(({ id }, n) => [id, Number(marks[n])])) as Marks
      const said = word ? { text: demo.say(word), mayGo } : null
      await answerReflection(demo.person(by), open, voices.get(by) ?? '', own, said)
    }),
  )
  await pace.pause(5)
  await facilitator.does({ do: 'reflection.reveal', reflection })
  await line.until(() => now()?.state.is === 'shown')
  const state = now()?.state
  const words = state?.is === 'shown' ? state.words.map(({ id }) => id) : []
  await facilitator.does({ do: 'reflection.words', reflection, show: words, drop: [] })
  demo.tell('The answers are there, and the words that people left.')
}
