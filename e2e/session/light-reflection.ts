import type { Marks, OpenWord, Reflection } from '@firsthand/model'
import { takePaper } from './light-ballot.ts'
import type { LightPerson } from './light-person.ts'
import { refusalIn } from './request.ts'

/** Somebody answers a reflection on their paper, without their session. */
export async function answerReflection(
  person: LightPerson,
  reflection: Reflection,
  voice: string,
  marks: Marks,
  word: OpenWord | null = null,
): Promise<void> {
  const permit = await takePaper(person, reflection, voice)
  const answer = await person.said({
    ...{ op: 'reflect', board: person.board, voice, reflection: reflection.id },
    ...{ permit, marks, word },
  })
  if (refusalIn(answer)) throw new Error(`no answer: ${answer.status} ${answer.text}`)
}
