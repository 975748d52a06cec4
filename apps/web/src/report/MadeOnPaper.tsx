import type { Language } from '@firsthand/model'
import { type Block, partBlocks, type ReportPart, reportWords, type SessionOutput } from '@firsthand/report'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

type Props = {
  output: SessionOutput
  language: Language
  parts: readonly ReportPart[]
  without: readonly ReportPart[]
}

/** What people made of what was said: themes, what surprised them, what will be done, what can't be and what goes to others. */
export function MadeOnPaper({ output, language, parts, without }: Props) {
  const { colon } = reportWords(language)
  const printing = { language, timeZone: timeZone(), without }
  const blocks = parts.flatMap((part) => partBlocks[part](output, printing))
  return sections(blocks).map(({ head, blocks }) => (
    <section key={head} className={styles.made}>
      <h2>{head}</h2>
      {blocks.map((block, at) => {
        // Nothing in a report as it stands ever changes places.
        const key = `${at}`
        switch (block.is) {
          case 'heading':
            return <h3 key={key}>{block.text}</h3>
          case 'paragraph':
            return <p key={key}>{block.text}</p>
          case 'list':
            return (
              <ul key={key} className={styles.lines}>
                {block.points.map(({ term, text }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same word
                  <li key={place}>
                    {term !== '' && (
                      <b>
                        {term}
                        {colon}
                      </b>
                    )}
                    {text}
                  </li>
                ))}
              </ul>
            )
          case 'table':
            return <Table key={key} {...block} />
          default:
            return null
        }
      })}
    </section>
  ))
}

function Table({ head, rows }: Extract<Block, { is: 'table' }>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([[name = ''] = [], ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((lines, at) => (
              <td key={head[at + 1]}>{lines.join(' ')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The blocks under each main heading. */
function sections(blocks: readonly Block[]): { head: string; blocks: Block[] }[] {
  const found: { head: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (block.is === 'heading' && block.level === 2) found.push({ head: block.text, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  }
  return found
}
