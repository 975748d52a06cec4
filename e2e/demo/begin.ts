import { defaultTouchpoints, newId, type Touchpoint } from '@firsthand/model'
import { lightSession } from '../session/light-session.ts'
import { cast } from './cast.ts'
import { Demo } from './demo.ts'

const facts = {
  en: {
    title: 'SIMULATION: a visit to the heart clinic',
    purpose: 'A computer plays fifteen invented people. Look around, join in, break things: nothing here is real.',
    support: 'Nobody: this is a simulation.',
    worksFor: 'Nobody: she is invented too',
  },
  fr: {
    title: 'SIMULATION : une visite à la clinique du cœur',
    purpose: 'Un ordinateur joue quinze personnes inventées. Regardez, participez, essayez : rien ici n’est réel.',
    support: 'Personne : c’est une simulation.',
    worksFor: 'Personne : elle est inventée aussi',
  },
}

type Settings = Omit<ConstructorParameters<typeof Demo>[0], 'session' | 'line'> & { creationSecret?: string }

/** Makes the board of the demo on a server: a rehearsal, so that every screen says that nothing on it is real. */
export async function begin(address: string, { creationSecret, ...played }: Settings): Promise<Demo> {
  const { worksFor, ...words } = facts[played.language]
  const touchpoints: Touchpoint[] = defaultTouchpoints.map((touchpoint) => ({ id: newId(), ...touchpoint }))
  const session = await lightSession(address, {
    ...words,
    language: played.language,
    touchpoints,
    facilitator: { name: 'Mira', worksFor },
    rehearsal: true,
    // Room for everybody who looks in: nobody waits at the door.
    expected: { lived: 100, staff: 100 },
    ...(creationSecret ? { creationSecret } : {}),
  })
  const line = await session.facilitator.live()
  return new Demo({ ...played, session, line })
}

/** The fifteen come in, one after the other. */
export async function comeIn(demo: Demo): Promise<void> {
  const { session, people, pace } = demo
  for (const { id, voice, name } of cast) {
    await pace.pause(2, 6)
    people.set(id, await session.join(voice, name))
  }
  demo.tell('Fifteen people are in the room: nine with lived experience, six staff. Mira leads.')
}
