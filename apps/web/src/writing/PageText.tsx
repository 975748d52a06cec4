import type { PageBlock, PageRun } from '@firsthand/model'
import { Fragment } from 'react'
import styles from './Pages.module.css'

type Props = {
  blocks: readonly PageBlock[]
  /** How far its headings stand below the ones above them on this screen: 0 makes them h2 and h3. */
  below?: 0 | 1 | 2
  /** Draws a quote. Without it quotes are left out: where nobody may read what was said. */
  quote?: (contribution: string) => React.ReactNode
}

/** A page to be read: the text as it stands, never more than text. */
export function PageText({ blocks, below = 0, quote = () => null }: Props) {
  return (
    <div className={styles.text}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block of a page has no other name than its place
        <Block key={at} block={block} below={below} quote={quote} />
      ))}
    </div>
  )
}

function Block({ block, below = 0, quote }: { block: PageBlock } & Omit<Props, 'blocks'>) {
  switch (block.is) {
    case 'heading': {
      const Heading = `h${block.level + below}` as 'h2' | 'h3' | 'h4' | 'h5'
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return <Items items={block.items} ordered={block.ordered} depth={0} />
    case 'quote':
      return quote?.(block.contribution)
    case 'card':
      return null
  }
}

type Item = Extract<PageBlock, { is: 'list' }>['items'][number]

/** Items of one depth as a list; those below belong to the one before them. */
function Items({ items, ordered, depth }: { items: readonly Item[]; ordered: boolean; depth: number }) {
  const List = ordered ? 'ol' : 'ul'
  const own: { item: Item | null; under: Item[] }[] = []
  for (const item of items) {
    const last = own.at(-1)
    if (item.depth <= depth) own.push({ item, under: [] })
    else if (last) last.under.push(item)
    else own.push({ item: null, under: [item] })
  }
  return (
    <List>
      {own.map(({ item, under }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item of a list has no other name than its place
        <li key={at}>
          {item && <Runs runs={item.runs} />}
          {under.length > 0 && <Items items={under} ordered={ordered} depth={depth + 1} />}
        </li>
      ))}
    </List>
  )
}

function Runs({ runs }: { runs: readonly PageRun[] }) {
  return runs.map(({ text, bold, italic }, at) => {
    const set = italic ? <em>{text}</em> : text
    // biome-ignore lint/suspicious/noArrayIndexKey: a run of a text has no other name than its place
    return <Fragment key={at}>{bold ? <strong>{set}</strong> : set}</Fragment>
  })
}
