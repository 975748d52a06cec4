import { type PageBlock, pickWords } from '@firsthand/model'
import { Plus } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { type AgreementCard, agreementCards } from './agreement-cards.ts'
import styles from './Pages.module.css'

type Props = { onPut: (blocks: PageBlock[]) => void; onClose: () => void }

/** Chooses a card to begin a part of the agreement with. It comes in in the board's language, which is everybody's. */
export function PutCard({ onPut, onClose }: Props) {
  const { t } = useTranslation('pages')
  const { facts } = useHere()
  const titleOf = ({ title }: AgreementCard) => pickWords(title, facts.language)
  return (
    <Dialog title={t('cardTitle')} onClose={onClose}>
      <p className="hint">{t('cardWhy')}</p>
      <ul className={styles.cards}>
        {agreementCards.map((card) => (
          <li key={card.slug}>
            <h3>{titleOf(card)}</h3>
            <ul lang={facts.language}>
              {card.items.map((item) => (
                <li key={item.en}>{pickWords(item, facts.language)}</li>
              ))}
            </ul>
            <Button aria-label={t('cardAdd', { card: titleOf(card) })} onClick={() => onPut(blocksOf(card))}>
              <Icon of={Plus} />
              {t('add')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )

  function blocksOf(card: AgreementCard): PageBlock[] {
    const items = card.items.map((item) => ({ runs: [{ text: pickWords(item, facts.language) }], depth: 0 }))
    return [
      { is: 'heading', level: 2, runs: [{ text: titleOf(card) }] },
      { is: 'list', ordered: false, items },
    ]
  }
}
