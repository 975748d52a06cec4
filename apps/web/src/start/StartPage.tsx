import type { MadeBoard, PublicSettings } from '@firsthand/model'
import { useEffect, useState } from 'react'
import type { Deleted } from '../life/delete-board.ts'
import RehearsalBand from '../life/RehearsalBand.tsx'
import { ask, type Complaint, post } from '../live/answer.ts'
import { rememberBoard } from '../live/my-boards.ts'
import { Notice } from '../look/Notice.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { Page } from '../pages/Page.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { BoardForm } from './BoardForm.tsx'
import { BoardReady } from './BoardReady.tsx'
import { type Back, BroughtBack } from './BroughtBack.tsx'
import { type BoardDraft, newDraft } from './board-draft.ts'
import { ImportPart } from './ImportPart.tsx'
import { keepDraft, keptDraft } from './kept-draft.ts'
import { MyBoards } from './MyBoards.tsx'
import { ShapePicture } from './ShapePicture.tsx'
import styles from './StartPage.module.css'

/** Make a board, or open one of one's own. */
export default function StartPage() {
  const { t, i18n } = useTranslation('start')
  const [settings, setSettings] = useState<PublicSettings | null>(null)
  const [draft, setDraft] = useState(() => keptDraft() ?? newDraft(i18n.language))
  const [gone] = useState(() => (history.state as Partial<Deleted> | null)?.deleted ?? null)
  const [made, setMade] = useState<MadeBoard | null>(null)
  const [back, setBack] = useState<Back | null>(null)
  const [making, setMaking] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)

  useEffect(() => {
    void ask<PublicSettings>('/api/settings').then((answer) => answer.is === 'done' && setSettings(answer.value))
  }, [])

  async function make() {
    setMaking(true)
    setRefusal(null)
    const answer = await post<MadeBoard>('/api/boards', draft, 'same-origin')
    setMaking(false)
    if (answer.is !== 'done') return setRefusal(answer.refusal)
    const { board, person } = answer.value
    rememberBoard({ board, person, title: draft.title.trim(), role: 'facilitator', voice: null })
    keepDraft(null)
    setMade(answer.value)
    window.scrollTo(0, 0)
  }

  const change = (next: BoardDraft) => {
    keepDraft(next)
    setDraft(next)
  }

  return (
    <>
      {draft.rehearsal && <RehearsalBand />}
      <TopBar />
      {back ? (
        <BroughtBack back={back} settings={settings} />
      ) : made ? (
        <BoardReady made={made} draft={draft} settings={settings} />
      ) : (
        <Page title={t('title')} className={styles.page}>
          {gone && (
            <Notice>
              <p role="status">
                <b>{gone.rehearsal ? t('wiped') : t('deleted', { title: gone.title })}</b>
              </p>
              {!gone.rehearsal && <p>{t('deletedWhy')}</p>}
            </Notice>
          )}
          <header className={styles.hello}>
            <div>
              <h1>{t('title')}</h1>
              <p className="quiet">{t('lead')}</p>
            </div>
            <figure className={styles.shape}>
              <ShapePicture />
              <figcaption>
                <b>{t('kind')}</b>
                <small>{t('kindWhy')}</small>
              </figcaption>
            </figure>
          </header>
          <MyBoards />
          <BoardForm
            draft={draft}
            onChange={change}
            secret={settings?.creation === 'secret'}
            making={making}
            refusal={refusal}
            onMake={make}
          />
          <ImportPart secret={settings?.creation === 'secret'} onBack={setBack} />
          <p>
            <a href="/check">{t('check')}</a>
          </p>
        </Page>
      )}
    </>
  )
}
