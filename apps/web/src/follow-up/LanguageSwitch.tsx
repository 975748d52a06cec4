import { useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../words/language-names.ts'
import { chooseLanguage } from '../words/spoken.ts'
import { useTranslation } from '../words/useTranslation.ts'

/** The page's languages in sight, each by its own name: whoever opens this has perhaps never been here. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('followUp')
  const [coming, setComing] = useState<Language | null>(null)
  /** The choice shows at once; the words follow when they have come, and without a line it stays as it was. */
  async function speak(language: Language) {
    setComing(language)
    await chooseLanguage(language).catch(() => {})
    setComing(null)
  }
  return (
    <fieldset className="no-print">
      <legend className="vh">{t('choose')}</legend>
      <div className="chips">
        {LANGUAGES.map((language) => (
          <label className="chip sm" key={language} lang={language}>
            <input
              type="radio"
              name="page-language"
              checked={(coming ?? i18n.language) === language}
              onChange={() => void speak(language)}
            />
            <span>{LANGUAGE_NAMES[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
