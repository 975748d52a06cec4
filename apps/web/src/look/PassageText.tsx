import type { Passage } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'

/** What was said, line by line; every blacked-out run is a visible mark that says what kind of thing stood there. */
export function PassageText({ passage }: { passage: Passage }) {
  const { t } = useTranslation('parts')
  return passage.map((run, place) => {
    const key = `${place}`
    return 'words' in run ? (
      <span className="said-words" key={key}>
        {run.words}
      </span>
    ) : (
      <span className="out" key={key}>
        {t(`blackedOut.${run.redacted}`)}
      </span>
    )
  })
}
