import { can, type Ballot as OfBallot } from '@firsthand/model'
import { Vote } from 'lucide-react'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { OpenBallot } from './OpenBallot.tsx'
import { Results } from './Results.tsx'
import { RevealBallot } from './RevealBallot.tsx'
import styles from './Vote.module.css'
import { VoteForm } from './VoteForm.tsx'

/** Votes on the board's themes: the one that is open, what came out of earlier ones, and, for facilitators, opening one. */
export default function BallotPart() {
  const { t } = useTranslation('vote')
  const { held, actor, situation, phase } = useHere()
  const [opening, setOpening] = useState(false)
  const ballots = all(held, 'ballot')
  const running = ballots.filter(({ state }) => state.is === 'open')
  const somebodyVotes = Object.values(phase.voices).some(({ vote }) => vote === true)
  const mayOpen =
    running.length === 0 &&
    somebodyVotes &&
    all(held, 'theme').length > 0 &&
    can(actor, 'ballot.open', situation) === null
  if (ballots.length === 0 && !mayOpen) return null
  return (
    <div className={styles.part}>
      {mayOpen && (
        <p>
          <Button aria-haspopup="dialog" onClick={() => setOpening(true)}>
            <Icon of={Vote} />
            {t('open')}
          </Button>
        </p>
      )}
      {running.map((ballot) => (
        <Running key={ballot.id} ballot={ballot} />
      ))}
      {ballots
        .filter(({ state }) => state.is === 'shown')
        .map((ballot) => (
          <Results key={ballot.id} ballot={ballot} />
        ))}
      {opening && <OpenBallot onClose={() => setOpening(false)} />}
    </div>
  )
}

function Running({ ballot }: { ballot: OfBallot }) {
  const { t } = useTranslation('vote')
  const { actor, situation } = useHere()
  const voice = actor.is === 'participant' ? actor.voice : null
  const votes = voice !== null && ballot.keys[voice] !== undefined
  const heading = `ballot-${ballot.id}`
  return (
    <section className={`card ${styles.ballot}`} aria-labelledby={heading}>
      <h2 id={heading}>{ballot.question || t('questionFirst')}</h2>
      {votes && voice !== null && <VoteForm ballot={ballot} voice={voice} />}
      {!votes && <p className="quiet">{t(voice === null ? 'onlyGroups' : 'notYours')}</p>}
      {can(actor, 'ballot.reveal', situation) === null && <RevealBallot ballot={ballot} />}
    </section>
  )
}
