import { Link, useLocation } from 'wouter'
import { useHere } from '../board/here.ts'
import { LineHere } from '../board/LineHere.tsx'
import { useNews } from '../live/Board.tsx'
import { BreakButton } from '../look/BreakButton.tsx'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { SupportFooter } from '../look/SupportFooter.tsx'
import { TopBar } from '../look/TopBar.tsx'
import { MovesTally } from '../moderation/MovesTally.tsx'
import { Page } from '../pages/Page.tsx'
import { useKeyFacts } from '../permit/use-key-facts.ts'
import { WhatToDo } from '../permit/WhatToDo.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Anonymity.module.css'
import { Explained } from './Explained.tsx'
import { KeyFingerprint } from './KeyFingerprint.tsx'
import { OwnRow } from './OwnRow.tsx'

/** How anonymity works here: for people on the board, with a real row of their own, their group's keys, and what facilitators did. */
export default function AnonymityPage() {
  const { t } = useTranslation(['anonymity', 'refusals'])
  const complain = useComplaint()
  const { client, facts, you, actor } = useHere()
  const keys = useKeyFacts()
  const { trouble } = useNews(client.wallet.state)
  const [, go] = useLocation()
  const speaks = actor.is === 'participant'
  return (
    <>
      <TopBar
        name={facts.title}
        end={
          actor.is !== 'facilitator' && (
            <BreakButton
              facilitator={facts.host.name}
              asked={you.person.rest !== 'none'}
              onRest={(rest) => client.command({ do: 'person.rest', rest })}
              onStop={() => go(`${client.home}/mine?leave`)}
            />
          )
        }
      />
      <Page title={t('title')} className={`narrow ${styles.page}`}>
        <p className="no-print">
          <Button onClick={() => (history.length > 1 ? history.back() : go(client.home))}>{t('backToWords')}</Button>
        </p>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <Explained host={facts.host.name} />
        {speaks && (
          <section aria-labelledby="kept">
            <h2 id="kept">{t('kept')}</h2>
            <p>{t('keptWhy')}</p>
            <OwnRow />
          </section>
        )}
        {speaks && (keys || trouble) && (
          <section aria-labelledby="keys">
            <h2 id="keys">{t('keys')}</h2>
            {trouble && (
              <Refusal why={complain(trouble)}>
                <WhatToDo why={trouble} />
              </Refusal>
            )}
            {keys && (
              <KeyFingerprint
                signs={keys.key}
                known={{ is: keys.checked === 'link' ? 'checked' : 'unchecked', replaced: keys.replaced }}
              />
            )}
          </section>
        )}
        <section aria-labelledby="moves">
          <h2 id="moves">{t('moves')}</h2>
          <MovesTally />
        </section>
        <section aria-labelledby="back">
          <h2 id="back">{t('back')}</h2>
          <p>{t('backWhy')}</p>
          {speaks && (
            <p>
              <Link className="link" href={`${client.home}/mine`}>
                {t('mine')}
              </Link>
            </p>
          )}
        </section>
      </Page>
      <SupportFooter contact={facts.support}>
        <LineHere />
      </SupportFooter>
    </>
  )
}
