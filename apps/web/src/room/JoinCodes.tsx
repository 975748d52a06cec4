import { useHere } from '../board/here.ts'
import { useAddress } from '../desk/use-address.ts'
import { joinAddress } from '../join/join-address.ts'
import { BoardProvider, useBoard, useHeld, useYou } from '../live/Board.tsx'
import { all } from '../live/record.ts'
import { QrCode } from '../look/QrCode.tsx'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './RoomView.module.css'

/**
 * The codes of the voice groups' links, large enough for a camera across the room. The wall's own audience is not sent any link:
 * only while this is switched on does the page ask for them as the facilitator.
 */
export function JoinCodes() {
  const { board, person } = useBoard()
  return (
    <BoardProvider board={board} person={person}>
      <Codes />
    </BoardProvider>
  )
}

function Codes() {
  const { t } = useTranslation('room')
  const held = useHeld()
  const address = useAddress()
  // Both must have come: what the codes are of, and whose they are.
  const ready = useYou() !== null && held.cursor !== null
  return (
    <section className={styles.codes} aria-label={t('codes')}>
      {ready && <CodesOf address={address} />}
    </section>
  )
}

function CodesOf({ address }: { address: string }) {
  const { t } = useTranslation('room')
  const { held, voices, say, client } = useHere()
  const links = all(held, 'link').filter(({ state, secret }) => state === 'open' && secret !== null)
  return voices.flatMap((voice) =>
    links
      .filter((link) => link.for.role === 'participant' && link.for.voice === voice.id)
      .map((link) => (
        <figure key={link.id}>
          <figcaption>
            <Voice mark={voice.mark}>{say(voice.label)}</Voice>
          </figcaption>
          <QrCode
            text={joinAddress(address, client.board, link.secret ?? '', link.key)}
            label={t('codeFor', { group: say(voice.label) })}
          />
        </figure>
      )),
  )
}
