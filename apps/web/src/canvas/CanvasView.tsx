import type { PublicSettings } from '@firsthand/model'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../live/answer.ts'
import { useBoard } from '../live/Board.tsx'
import { one } from '../live/record.ts'
import { Page } from '../pages/Page.tsx'
import { fetchRoom } from '../words/spoken.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Canvas.module.css'
import { CanvasDesk } from './CanvasDesk.tsx'
import { type OpenCanvas, takeCanvas } from './open-canvas.ts'

/** The board as a canvas: the record as cards, and what people draw around it. Everything that was said is in the List as well. */
export default function CanvasView() {
  const { t, i18n } = useTranslation(['canvas', 'parts'])
  const { language } = i18n
  const client = useBoard()
  const [canvas, setCanvas] = useState<OpenCanvas | null>(null)
  const settings = useSettings()
  useEffect(() => {
    // The way to the List has to work when the connection has gone in the meantime.
    const words = (['list', 'moderation'] as const).map((room) => fetchRoom(language, room))
    Promise.all([import('../list/ListView.tsx'), ...words]).catch(() => {})
  }, [language])
  useEffect(() => {
    const facts = one(client.held.get(), 'board', client.board)
    if (!facts) throw new Error('outside-frame')
    const taken = takeCanvas(client, facts)
    const tell = () => client.drawn.set(taken.canvas.unsaved())
    const stop = taken.canvas.subscribe(tell)
    setCanvas(taken.canvas)
    return () => {
      taken.leave()
      if (taken.canvas.unsaved() === 0) stop()
      tell()
      setCanvas(null)
    }
  }, [client])
  return (
    <Page title={t('parts:viewCanvas')} className={styles.page}>
      <h1 className="vh">{t('parts:viewCanvas')}</h1>
      <p className={`hint ${styles.list}`}>
        <Link href={`${client.home}?view=list`}>{t('inList')}</Link>
      </p>
      {canvas && settings && <CanvasDesk canvas={canvas} licenseKey={settings.tldrawLicenseKey} />}
    </Page>
  )
}

type Settings = Pick<PublicSettings, 'tldrawLicenseKey'>

/** The server's settings; when they can't be had, tldraw goes without a key (and keeps its watermark). */
function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    let left = false
    void ask<PublicSettings>('/api/settings').then((answer) => {
      if (!left) setSettings(answer.is === 'done' ? answer.value : { tldrawLicenseKey: null })
    })
    return () => {
      left = true
    }
  }, [])
  return settings
}
