import type { PageBlock } from './page-block.ts'

/** Whether nothing can be read on a page: no block of it holds a sign or stands for words elsewhere. */
export function isBlank(blocks: readonly PageBlock[]): boolean {
  return blocks.every((block) => {
    if (block.is === 'quote' || block.is === 'card') return false
    const runs = block.is === 'list' ? block.items.flatMap((item) => item.runs) : block.runs
    return runs.every(({ text }) => text.trim() === '')
  })
}
