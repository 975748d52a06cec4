import type { Language } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'
import { referTo } from './said-numbers.ts'

/**
 * The themes, by title, each with the numbers of what is in it; and single contributions that surprised somebody. Empty without any.
 * `withWords`: whether what was said stands in the same report.
 */
export function themeBlocks(output: SessionOutput, language: Language, withWords = true): Block[] {
  const { heads, themes: says } = reportWords(language)
  const { themes = [], insights = [] } = output
  const surprises = insights.filter(({ of }) => of === 'contribution')
  const sorted = themes.toSorted((a, b) => a.title.localeCompare(b.title, language) || (a.id < b.id ? -1 : 1))
  return [
    ...(themes.length > 0
      ? [
          { is: 'heading' as const, level: 2 as const, text: heads.themes },
          { is: 'paragraph' as const, text: withWords ? says.intro : says.introWithoutWords },
        ]
      : []),
    ...sorted.flatMap(({ id, title, contributions }): Block[] => {
      const why = insights.find((insight) => insight.of === 'theme' && insight.id === id)?.why
      const points = referTo(contributions, output, language)
      return [
        { is: 'heading', level: 3, text: title },
        ...(why === undefined ? [] : [{ is: 'paragraph' as const, text: says.surprise(why) }]),
        points.length > 0 ? { is: 'list', points } : { is: 'paragraph', text: says.empty },
      ]
    }),
    ...(surprises.length > 0
      ? [
          { is: 'heading' as const, level: 2 as const, text: heads.surprise },
          {
            is: 'list' as const,
            points: surprises.map(({ id, why }) => {
              const said = referTo([id], output, language).map(({ term, text }) => `${term}, ${text}`)
              return { term: said.join(' '), text: why }
            }),
          },
        ]
      : []),
  ]
}
