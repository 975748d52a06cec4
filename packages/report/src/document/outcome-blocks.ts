import { type Action, type Language, livedFirst, pickWords } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block, Point } from './block.ts'
import { referTo } from './said-numbers.ts'

type Told = Omit<Action, 'kind'>

type Kind = Told['outcome']['is']

const headed = { action: 'actions', unmet: 'unmet', stalemate: 'stalemates' } as const satisfies Record<Kind, string>

/** One of *you said → we will → we did*, needs that can't be met, and what goes to others: of equal weight, each under its own heading. */
export function outcomeBlocks(is: Kind, output: SessionOutput, language: Language): Block[] {
  const { heads, outcomes: says } = reportWords(language)
  const own = (output.actions ?? []).filter(({ outcome }) => outcome.is === is)
  if (own.length === 0) return []
  return [
    { is: 'heading', level: 2, text: heads[headed[is]] },
    ...(is === 'unmet' ? [{ is: 'paragraph' as const, text: says.unmetIntro }] : []),
    ...own.flatMap((action): Block[] => [
      { is: 'heading', level: 3, text: action.outcome.what },
      {
        is: 'list',
        points: [{ term: says.youSaid, text: youSaid(action, output, language) }, ...answer(action, output, language)],
      },
    ]),
  ]
}

/** What it answers: themes by title, contributions by their numbers. */
function youSaid({ answers }: Told, output: SessionOutput, language: Language): string {
  const words = reportWords(language)
  const says = words.outcomes
  const titles = (output.themes ?? []).filter(({ id }) => answers.themes.includes(id)).map(({ title }) => title)
  const said = referTo(answers.contributions, output, language).map(({ term, text }) => words.feeling(term, text))
  const parts = [...(titles.length > 0 ? [says.themes(titles.join('; '))] : []), ...said]
  return parts.length === 0 ? says.unnamed : `${parts.join('. ')}.`
}

function answer({ outcome, progress, news }: Told, { board }: SessionOutput, language: Language): Point[] {
  const { outcomes: says } = reportWords(language)
  const day = (at: string) => times(language, 'UTC').day(at)
  switch (outcome.is) {
    case 'action': {
      const promise = [
        says.who(outcome.who === '' ? says.nobody : outcome.who),
        outcome.by === null ? says.noDay : says.by(day(outcome.by)),
        says.power[outcome.power],
        ...(outcome.needs === '' ? [] : [says.needs(outcome.needs)]),
      ]
      const told = news.map(({ at, progress, text, by }) => {
        const line = says.news(day(at), says.progress[progress], text)
        return by === 'owner' ? says.byOwner(line) : line
      })
      return [
        { term: says.weWill, text: `${outcome.what} · ${promise.join(' · ')}` },
        { term: says.weDid, text: told.length > 0 ? told.join(' · ') : says.progress[progress] },
      ]
    }
    case 'unmet':
      return [{ term: says.because, text: outcome.reason }]
    case 'stalemate':
      return [
        ...(outcome.panel === '' ? [] : [{ term: says.goesTo, text: outcome.panel }]),
        ...livedFirst(board.voices).flatMap(({ id, label }) => {
          const held = outcome.holds[id] ?? ''
          return held === '' ? [] : [{ term: says.holds(pickWords(label, language)), text: held }]
        }),
      ]
  }
}
