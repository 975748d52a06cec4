import type { Command } from '@firsthand/model'
import { useBoard, useNews } from '../live/Board.tsx'
import type { Outbox, Refused } from '../live/outbox.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import type { Unsent } from '../permit/send-without-name.ts'
import { WhatToDo } from '../permit/WhatToDo.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './RefusedHere.module.css'

/** What was sent and refused for good: why, with the words, until the person has tried again or put them away. */
export function RefusedHere() {
  const client = useBoard()
  const commands = useNews(client.commands.state).refused
  const said = useNews(client.said.state).refused
  if (commands.length + said.length === 0) return null
  return (
    <div className={styles.refused}>
      {commands.map((parcel) => (
        <One key={parcel.id} parcel={parcel} words={wordsIn(parcel.body)} outbox={client.commands} />
      ))}
      {said.map((parcel) => (
        <One key={parcel.id} parcel={parcel} words={parcel.body.spoken.words} outbox={client.said} />
      ))}
    </div>
  )
}

function One<Body extends Command | Unsent>({
  parcel,
  words,
  outbox,
}: {
  parcel: Refused<Body>
  words: string
  outbox: Outbox<Body>
}) {
  const { t } = useTranslation('board')
  const complain = useComplaint()
  const { id, body } = parcel
  return (
    <Refusal why={complain(parcel.refusal)}>
      <WhatToDo why={parcel.refusal} />
      {words && <blockquote className={styles.words}>{words}</blockquote>}
      <p className="row">
        <Button
          onClick={() => {
            outbox.remove(id)
            void outbox.add({ id, body })
          }}
        >
          {t('tryAgain')}
        </Button>
        <Button kind="plain" onClick={() => outbox.remove(id)}>
          {t('putAway')}
        </Button>
      </p>
    </Refusal>
  )
}

function wordsIn(command: Command): string {
  if ('spoken' in command) return command.spoken.words
  if (command.do === 'touchpoint.add' || command.do === 'touchpoint.change') {
    return Object.values(command.touchpoint.title).find((title) => title) ?? ''
  }
  return ''
}
