import { defaultVoices, type PersonView } from '@firsthand/model'
import { expect, test } from 'vitest'
import { peopleByGroup } from './people-by-group.ts'

const person = (id: string, part: PersonView['part'], at: PersonView['at'] = 'room'): PersonView => ({
  kind: 'person',
  id,
  part,
  at,
  rest: 'none',
  link: null,
})
const lived = (name: string | null) => ({ role: 'participant', voice: 'lived', name }) as const

test('people in the room stand in their group, by name; those without one stay apart', () => {
  const groups = peopleByGroup(
    [
      person('1', lived('Rosa')),
      person('2', lived(null)),
      person('3', lived('Amina')),
      person('4', lived('At the door'), 'door'),
      person('5', lived('Gone'), 'left'),
      person('6', { role: 'facilitator', name: 'Mira', worksFor: '' }),
    ],
    defaultVoices,
  )
  expect(
    groups.map(({ id, named, nameless }) => [id.trim(), named.map(({ part }) => part.name), nameless.length]),
  ).toEqual([
    ['lived', ['Amina', 'Rosa'], 1],
    ['staff', [], 0],
    ['facilitator', ['Mira'], 0],
  ])
})
