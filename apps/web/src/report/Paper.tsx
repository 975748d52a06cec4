import { type Language, pickWords } from '@firsthand/model'
import {
  emotionalMap,
  importMark,
  leftOutParts,
  type ReportPart,
  reportWords,
  type SessionOutput,
} from '@firsthand/report'
import { useMemo } from 'react'
import { Brand } from '../look/Brand.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { Agreed } from './Agreed.tsx'
import { HowRecorded } from './HowRecorded.tsx'
import { Lead } from './Lead.tsx'
import { LeftOut } from './LeftOut.tsx'
import { MadeOnPaper } from './MadeOnPaper.tsx'
import { MapOnPaper } from './MapOnPaper.tsx'
import { Moves } from './Moves.tsx'
import { PageOnPaper } from './PageOnPaper.tsx'
import { RecordTable } from './RecordTable.tsx'
import styles from './Report.module.css'
import { SaidOnPaper } from './SaidOnPaper.tsx'
import { Story } from './Story.tsx'
import { Voices } from './Voices.tsx'

const made = ['themes', 'votes', 'actions', 'unmet', 'stalemates', 'reflections'] as const

type Props = { output: SessionOutput; without: readonly ReportPart[] }

/** The report as it will be read and printed: the parts that were chosen, and which were not. */
export function Paper({ output, without }: Props) {
  const { i18n } = useTranslation('report')
  const language = i18n.language as Language
  const map = useMemo(() => emotionalMap(output.board, output, output.contributions), [output])
  const has = (part: ReportPart) => !without.includes(part)
  const says = reportWords(language)
  const page = (name: 'heard' | 'summary') => {
    const blocks = output.pages?.[name]
    if (!blocks || !has(name)) return null
    const { heads, pageHow } = says
    return <PageOnPaper head={heads[name]} how={pageHow[name]} blocks={blocks} output={output} language={language} />
  }
  return (
    <article className={styles.paper}>
      <header>
        <Brand />
        <h1>{output.board.title}</h1>
        <span className={styles.seam} aria-hidden="true" />
        {importMark(output.board, language).map((mark) => (
          <p key={mark}>
            <b>{mark}</b>
          </p>
        ))}
        {leftOutParts(output, language, without).map((line) => (
          <p key={line} className={styles.byChoice}>
            {line}
          </p>
        ))}
        {has('lead') && <Lead output={output} />}
      </header>
      {page('summary')}
      {has('agreement') && <Agreed output={output} language={language} />}
      {has('story') && <Story output={output} language={language} />}
      {has('map') && <MapOnPaper output={output} map={map} language={language} />}
      {has('said') && <SaidOnPaper output={output} say={(words) => pickWords(words, language)} />}
      {page('heard')}
      <MadeOnPaper output={output} language={language} parts={made.filter(has)} without={without} />
      {has('voices') && <Voices output={output} />}
      <LeftOut output={output} language={language} without={without} />
      {has('moves') && <Moves />}
      {has('record') && <RecordTable output={output} language={language} />}
      {has('how') && <HowRecorded language={language} />}
    </article>
  )
}
