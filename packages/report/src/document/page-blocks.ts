import type { Language, PageBlock, PageRun } from '@firsthand/model'
import type { SessionOutput } from '../output/session-output.ts'
import type { Block } from './block.ts'
import { quotedBlocks } from './said-blocks.ts'

/**
 * A page that was written together, under a heading of level 2. Its own headings stand below that; quotes are drawn from what is in the
 * output, and from nothing else. What is set bold or slanted on the page is plain here.
 */
export function pageBlocks(blocks: readonly PageBlock[], output: SessionOutput, language: Language): Block[] {
  return blocks.flatMap((block) => blocksOf(block, output, language))
}

function blocksOf(block: PageBlock, output: SessionOutput, language: Language): Block[] {
  switch (block.is) {
    case 'heading':
      return wordsOf(block.runs, (text) => ({ is: 'heading', level: 3, text }))
    case 'paragraph':
      return wordsOf(block.runs, (text) => ({ is: 'paragraph', text }))
    case 'list': {
      const numbered = numbers(block)
      return [
        {
          is: 'list',
          points: block.items.map(({ runs, depth }, at) => ({
            term: '',
            text: `${'– '.repeat(depth)}${numbered[at] ?? ''}${plain(runs)}`,
          })),
        },
      ]
    }
    case 'quote':
      return quotedBlocks(block.contribution, output, language)
    case 'card':
      return []
  }
}

const plain = (runs: readonly PageRun[]) => runs.map(({ text }) => text).join('')
const wordsOf = (runs: readonly PageRun[], as: (text: string) => Block): Block[] =>
  plain(runs).trim() === '' ? [] : [as(plain(runs))]

/** “1. ”, “2. ” and so on for each depth of an ordered list; nothing for others. */
function numbers({ ordered, items }: Extract<PageBlock, { is: 'list' }>): string[] {
  if (!ordered) return []
  const at: number[] = []
  return items.map(({ depth }) => {
    at.length = depth + 1
    at[depth] = (at[depth] ?? 0) + 1
    return `${at[depth]}. `
  })
}
