import { ExternalLink } from 'lucide-react'
import { useHere } from '../board/here.ts'
import { joinAddress } from '../join/join-address.ts'
import { all } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** The groups' links of a rehearsal, each to be opened in a window of its own: every joining there is one more pretend person (SPEC J9). */
export function PlaySomebody() {
  const { t } = useTranslation('life')
  const { held, client, voices, say } = useHere()
  const links = all(held, 'link')
  return voices.flatMap((voice) => {
    const link = links.find(({ state, for: made }) => {
      return state === 'open' && made.role === 'participant' && made.voice === voice.id
    })
    if (!link?.secret) return []
    return (
      <li key={voice.id}>
        <a
          className="btn"
          href={joinAddress(location.origin, client.board, link.secret, link.key)}
          target="_blank"
          rel="noopener"
        >
          <Icon of={ExternalLink} />
          {t('play', { group: say(voice.label) })}
        </a>
      </li>
    )
  })
}
