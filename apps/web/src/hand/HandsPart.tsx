import { Hand, X } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { useOrder } from '../board/use-order.ts'
import desk from '../desk/Desk.module.css'
import { useName } from '../desk/use-name.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Hand.module.css'
import { type HandUp, handsUp } from './hands-up.ts'

/** The queue of raised hands on the desk: call one, or put it down. Nobody else sees it. */
export function HandsPart({ onNews }: { onNews: (news: string) => void }) {
  const { t } = useTranslation('leading')
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const named = useName()
  const hands = handsUp(all(held, 'person'))
  const heading = useFocusKept<HTMLHeadingElement>(hands.map(({ id, hand }) => id + hand.called).join())
  const name = (person: HandUp) => {
    const { part } = person
    return part.name === null ? named({ ...person, part: { ...part, name: t('somebody') } }) : named(person)
  }
  if (hands.length === 0) return null
  async function call(person: HandUp) {
    if (await order({ do: 'hand.call', person: person.id })) onNews(t('called', { name: name(person) }))
  }
  return (
    <section className={desk.part} aria-labelledby="hands">
      <header>
        <h2 id="hands" tabIndex={-1} ref={heading}>
          {t('hands')}
        </h2>
        <span>{hands.length}</span>
      </header>
      <ol className={styles.queue}>
        {hands.map((person) => (
          <li key={person.id} className={person.hand.called ? styles.called : undefined}>
            <Icon of={Hand} />
            <span>
              {name(person)} {person.hand.called && <b>{t('speaking')}</b>}
            </span>
            {!person.hand.called && (
              <Button
                disabled={busy}
                aria-label={t('callWho', { name: name(person) })}
                onClick={() => void call(person)}
              >
                {t('call')}
              </Button>
            )}
            <Button
              kind="plain"
              disabled={busy}
              aria-label={t('putDownWho', { name: name(person) })}
              title={t('putDown')}
              onClick={() => void order({ do: 'hand.put-down', person: person.id })}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ol>
      <p className="xs quiet">{t('handsWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
    </section>
  )
}
