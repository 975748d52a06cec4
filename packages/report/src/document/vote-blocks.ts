import { type Language, leastTold, livedFirst, pickWords } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'

type Vote = NonNullable<SessionOutput['votes']>[number]

/** What came out of each vote: themes in the order of the first group that voted, lived experience first; groups side by side, never added up. */
export function voteBlocks(output: SessionOutput, language: Language): Block[] {
  const { heads } = reportWords(language)
  const votes = output.votes ?? []
  if (votes.length === 0) return []
  return [{ is: 'heading', level: 2, text: heads.votes }, ...votes.flatMap((vote) => voteBlock(vote, output, language))]
}

function voteBlock({ question, dots, options, counted }: Vote, { board }: SessionOutput, language: Language): Block[] {
  const { votes: says } = reportWords(language)
  const groups = livedFirst(board.voices).filter(({ id }) => counted[id] !== undefined)
  const given = (voice: string, option: string) => counted[voice]?.dots[option] ?? 0
  const leading = groups.find(({ id }) => Object.keys(counted[id]?.dots ?? {}).length > 0)?.id ?? ''
  const sorted = options.toSorted((a, b) => given(leading, b.id) - given(leading, a.id))
  const voted = (voice: string) => counted[voice]?.voted ?? null
  const firsts = groups.map(({ id }) => mostOf(counted[id]?.dots ?? {})).filter((first) => first.length > 0)
  const differ = firsts.some((one) => firsts.some((other) => !one.some((id) => other.includes(id))))
  return [
    ...(question === '' ? [] : [{ is: 'heading' as const, level: 3 as const, text: question }]),
    { is: 'paragraph', text: says.how(dots) },
    {
      is: 'table',
      head: [says.theme, ...groups.map(({ label }) => pickWords(label, language))],
      rows: [
        ...sorted.map(({ id, title }) => [
          [title],
          ...groups.map((voice) => [voted(voice.id) === null ? says.untold : `${given(voice.id, id)}`]),
        ]),
        [[says.voted], ...groups.map(({ id }) => [`${voted(id) ?? says.fewer(leastTold)}`])],
      ],
      widths: [2.2, ...groups.map(() => 1)],
    },
    ...(differ ? [{ is: 'paragraph' as const, text: says.differ }] : []),
  ]
}

/** The options with most dots; several when they are level. */
function mostOf(dots: Readonly<Record<string, number>>): string[] {
  const most = Math.max(0, ...Object.values(dots))
  return Object.keys(dots).filter((id) => dots[id] === most)
}
