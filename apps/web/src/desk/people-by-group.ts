import type { PersonView, VoiceGroup } from '@firsthand/model'

/** Who is in the room, by voice group; then observers and facilitators. People without a name stay apart, since nothing tells them apart. */
export type Group = {
  id: string
  voice: VoiceGroup | null
  role: PersonView['part']['role']
  named: PersonView[]
  nameless: PersonView[]
}

/** The people in the room, in the groups' order; groups of nobody are left out, voice groups never. */
export function peopleByGroup(people: readonly PersonView[], voices: readonly VoiceGroup[]): Group[] {
  const here = people.filter(({ at }) => at === 'room')
  const group = (id: string, voice: VoiceGroup | null, role: Group['role'], own: PersonView[]): Group => ({
    id,
    voice,
    role,
    named: own.filter(({ part }) => part.name !== null).toSorted((a, b) => order(a.part.name, b.part.name)),
    nameless: own.filter(({ part }) => part.name === null),
  })
  const inRole = (role: Group['role']) => here.filter(({ part }) => part.role === role)
  const groups = voices.map((voice) => {
    const own = here.filter(({ part }) => part.role === 'participant' && part.voice === voice.id)
    return group(voice.id, voice, 'participant', own)
  })
  const others = (['observer', 'facilitator'] as const).map((role) => group(`${role} `, null, role, inRole(role)))
  return [...groups, ...others.filter(({ named, nameless }) => named.length + nameless.length > 0)]
}

const order = (a: string | null, b: string | null) => (a ?? '').localeCompare(b ?? '')
