import { type Language, leastTold, livedFirst, pickWords, type Spread, steps } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'

type Reflection = NonNullable<SessionOutput['reflections']>[number]

/** How it was to take part: each statement with the spread of each group, lived experience first and never added up, then the open words. */
export function reflectionBlocks(output: SessionOutput, language: Language): Block[] {
  const reflections = output.reflections ?? []
  if (reflections.length === 0) return []
  const { heads, reflections: says } = reportWords(language)
  return [
    { is: 'heading', level: 2, text: heads.reflections },
    { is: 'paragraph', text: says.how(leastTold) },
    ...reflections.flatMap((reflection) => reflectionBlock(reflection, output, language)),
  ]
}

function reflectionBlock(
  { statements, counted, words, onlyRoom }: Reflection,
  { board }: SessionOutput,
  language: Language,
): Block[] {
  const { reflections: says } = reportWords(language)
  const groups = livedFirst(board.voices).filter(({ id }) => Object.hasOwn(counted, id))
  const answered = (voice: string) => {
    const one = counted[voice]
    return one ? `${one.answered}` : says.fewer(leastTold)
  }
  return [
    {
      is: 'table',
      head: [says.statement, ...groups.map(({ label }) => pickWords(label, language))],
      rows: [
        ...statements.map(({ id, text }) => [
          [pickWords(text, language)],
          ...groups.map((voice) => [spreadInWords(counted[voice.id]?.marks[id] ?? null, language)]),
        ]),
        [[says.answered], ...groups.map(({ id }) => [answered(id)])],
      ],
      widths: [1.6, ...groups.map(() => 1)],
    },
    ...(words.length > 0
      ? [
          { is: 'heading' as const, level: 3 as const, text: says.words },
          { is: 'list' as const, points: words.map(({ text }) => ({ term: '', text })) },
        ]
      : []),
    ...(onlyRoom === undefined ? [] : [{ is: 'paragraph' as const, text: says.onlyRoom(onlyRoom, leastTold) }]),
  ]
}

/** “fully: 3, mostly: 1”: the fullest first, and only what somebody chose. */
export function spreadInWords(spread: Spread | null, language: Language): string {
  const { reflections: says } = reportWords(language)
  if (spread === null) return says.untold
  const chosen = steps.toReversed().flatMap((step) => {
    const count = spread[step - 1] ?? 0
    return count > 0 ? [says.chose(says.steps[step], count)] : []
  })
  return chosen.length > 0 ? chosen.join(', ') : says.nobody
}
