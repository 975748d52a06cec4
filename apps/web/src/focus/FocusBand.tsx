import { can, type Place } from '@firsthand/model'
import { MapPinned } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ViewName } from '../board/first-view.ts'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Focus.module.css'
import { going } from './going.ts'
import { isBusy } from './is-busy.ts'
import { usePlaceName } from './use-place-name.ts'
import { standAsBefore, type Whereabouts, whereNow } from './where-now.ts'

type Taken = { name: string; back: Whereabouts }

/**
 * Where a facilitator asks everybody to look (SPEC H3). Who reads is taken there and can go back; who is at work is only told, and goes
 * when they like. It lies over the foot of the page, so that nothing on the page moves.
 */
export default function FocusBand({ view }: { view: ViewName | 'desk' | 'say' | null }) {
  const { t } = useTranslation('leading')
  const { client, held, actor, situation, facts } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const nameOf = usePlaceName()
  const pressing = usePressing()
  const [, go] = useLocation()
  const focus = one(held, 'focus')
  const n = focus?.n ?? 0
  const at = focus?.at ?? null
  const leads = actor.is === 'facilitator'
  // What was asked before this page was there is told, and takes nobody along.
  const seen = useRef(n)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [declined, setDeclined] = useState(0)

  function goTo(place: Place) {
    setTaken({ name: nameOf(place), back: whereNow() })
    going.set(place)
    const next = viewFor(place, view)
    if (next !== view) go(`${client.home}?view=${next}`)
  }
  function goBack(back: Whereabouts) {
    setTaken(null)
    setDeclined(n)
    going.set('back')
    if (`${location.pathname}${location.search}` !== back.address) go(back.address)
    standAsBefore(back)
  }
  useEffect(() => {
    if (n === seen.current) return
    seen.current = n
    setTaken(null)
    if (at && mayTake()) goTo(at)
  })
  function mayTake(): boolean {
    if (leads || view === 'desk' || view === 'say' || view === null) return false
    if (actor.is === 'observer') return !document.querySelector('dialog[open]')
    // The canvas is a place to be drawn in, and not everybody can use it: only who is there is moved there, and nobody away.
    if ((at?.is === 'canvas') !== (view === 'canvas')) return false
    return !isBusy(document, pressing.current)
  }

  const facilitator = facts.host.name
  const text = taken
    ? t('taken', { place: taken.name, facilitator })
    : at === null
      ? null
      : leads
        ? t('asksAll', { place: nameOf(at) })
        : t('asks', { place: nameOf(at), facilitator })
  const shown = text !== null && (taken !== null || leads || declined !== n)
  return (
    <>
      <p className="vh" role="status">
        {shown && text}
      </p>
      {shown && (
        <aside
          className={`${styles.band} ${view === 'canvas' ? styles.onCanvas : ''} no-print`}
          aria-label={t('label')}
          data-focus
        >
          <p>
            <Icon of={MapPinned} />
            <span>{text}</span>
          </p>
          {view === 'say' && <p className="small quiet">{t('wordsStay')}</p>}
          <p className="row">
            {taken ? (
              <>
                <Button aria-label={t('back')} onClick={() => goBack(taken.back)}>
                  {t('backShort')}
                </Button>
                <Button
                  kind="plain"
                  onClick={() => {
                    setTaken(null)
                    setDeclined(n)
                  }}
                >
                  {t('stay')}
                </Button>
              </>
            ) : (
              <>
                {at && <Button onClick={() => goTo(at)}>{t('go')}</Button>}
                {leads
                  ? can(actor, 'focus.end', situation) === null && (
                      <Button kind="plain" disabled={busy} onClick={() => void order({ do: 'focus.end' })}>
                        {t('end')}
                      </Button>
                    )
                  : at && (
                      <Button kind="plain" onClick={() => setDeclined(n)}>
                        {t('stay')}
                      </Button>
                    )}
              </>
            )}
          </p>
          {refusal && <Refusal why={complain(refusal)} />}
        </aside>
      )}
    </>
  )
}

/** Who looks at the Map stays with it; everybody else finds everything in the List. */
function viewFor(place: Place, view: string | null): ViewName {
  if (place.is === 'canvas') return 'canvas'
  return view === 'map' ? 'map' : 'list'
}

/** Whether a finger or a mouse button is down just now. */
function usePressing() {
  const pressing = useRef(false)
  useEffect(() => {
    const follow = ({ type }: Event) => {
      pressing.current = type === 'pointerdown'
    }
    const names = ['pointerdown', 'pointerup', 'pointercancel'] as const
    for (const name of names) window.addEventListener(name, follow, true)
    return () => {
      for (const name of names) window.removeEventListener(name, follow, true)
    }
  }, [])
  return pressing
}
