import { type Language, pickWords } from '@firsthand/model'
import { emotionWords } from '../map/count-emotions.ts'
import { saidByMoment } from '../output/said.ts'
import type { OutputContribution, SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block, SaidBlock } from './block.ts'
import { saidNumbers } from './said-numbers.ts'

/** Everything said, once: moment by moment, lived experience first. */
export function saidBlocks(output: SessionOutput, language: Language): Block[] {
  const says = reportWords(language)
  const numbers = saidNumbers(output)
  return saidByMoment(output).flatMap(({ touchpoint, groups }): Block[] => [
    { is: 'heading', level: 3, text: touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney },
    ...(groups.length === 0 ? [{ is: 'paragraph' as const, text: says.livedOnly }] : []),
    ...groups.flatMap(({ voice, contributions }): Block[] => [
      { is: 'voice', mark: voice.mark, text: pickWords(voice.label, language) },
      ...contributions.map((said) => ({
        ...saidBlock(said, output, language),
        mark: voice.mark,
        number: says.numberOf(numbers.get(said.id) ?? 0),
      })),
    ]),
  ])
}

/** One contribution under its number, as a page quotes it; nothing for one that isn't in the output. */
export function quotedBlocks(id: string, output: SessionOutput, language: Language): SaidBlock[] {
  const said = output.contributions.find((one) => one.id === id)
  const voice = output.board.voices.find((one) => one.id === said?.voice)
  if (!said || !voice) return []
  const block = saidBlock(said, output, language)
  const number = reportWords(language).numberOf(saidNumbers(output).get(id) ?? 0)
  // In a page nothing else says whose words they are.
  return [{ ...block, mark: voice.mark, number, by: `${pickWords(voice.label, language)} · ${block.by}` }]
}

function saidBlock(
  { kept, name, contentNote }: OutputContribution,
  { board }: SessionOutput,
  language: Language,
): Omit<SaidBlock, 'mark' | 'number'> {
  const says = reportWords(language)
  return {
    is: 'said',
    before: contentNote === undefined ? '' : says.contentNote(contentNote),
    valence: kept.valence,
    feeling: kept.valence === null ? '' : says.felt[`${kept.valence}`],
    emotions: emotionWords(kept.emotions, board.deck)
      .map((word) => pickWords(word, language))
      .join(', '),
    passage: kept.passage,
    by: [
      ...(kept.about === 'experience' ? [] : [says.abouts[kept.about]]),
      name ?? says.noName,
      ...(kept.writtenDownBy ? [says.writtenDownBy[kept.writtenDownBy]] : []),
      ...(kept.mayGo === 'outside' ? [says.quotable] : []),
    ].join(' · '),
  }
}
