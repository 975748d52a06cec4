import type { Valence } from '@firsthand/model'
import { seeded } from '../faults/seeded.ts'
import type { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'

export type Load = { people: number; contributions: number }

export type FullBoard = { session: LightSession; people: LightPerson[]; lines: LiveLine[] }

const sentences = [
  'It took longer than I had been told, and nobody said why.',
  'Somebody asked my name and used it.',
  'I did not understand the letter, so I called, and nobody picked up.',
  'We see the full room, and there is nothing that we can do about it.',
]

/** A board of 8 moments in its shared phase with this many people connected and contributions shown. Reproducible by its seed. */
export async function fillBoard(address: string, { people, contributions }: Load): Promise<FullBoard> {
  const random = seeded(8300)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const session = await lightSession(address, { expected: { lived: 500, staff: 500 } })
  const joining = Array.from({ length: people }, (_, n) => session.join(n % 3 === 0 ? 'staff' : 'lived', `Person ${n}`))
  const joined = await Promise.all(joining)
  await session.moveTo('together')
  const lines = await Promise.all(joined.map((person) => person.live()))
  for (let said = 0; said < contributions; said += people) {
    // Everybody at once, one thing each: no one comes near the rate that one person may have.
    const round = joined.slice(0, Math.min(people, contributions - said))
    await Promise.all(
      round.map((person) => {
        const { id: contribution, secretHash } = person.nextKey()
        const valence = pick([-2, -1, 0, 1, 2]) as Valence
        const emotions = [{ deck: pick(['forgotten', 'small', 'rushed']) }]
        const telling = spoken(pick(sentences), pick(session.touchpoints), { valence, emotions })
        return person.does({ do: 'contribution.add', contribution, secretHash, spoken: telling })
      }),
    )
  }
  await Promise.all(lines.map((line) => line.until(() => line.all('contribution').length === contributions)))
  return { session, people: joined, lines }
}
