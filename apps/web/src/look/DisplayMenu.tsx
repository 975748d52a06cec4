import { Contrast } from 'lucide-react'
import { useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../words/language-names.ts'
import { chooseLanguage } from '../words/spoken.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'
import { chooseTheme, chosenTheme, THEMES, type ThemeChoice } from './theme.ts'

/** “Display”: language and colours, kept in this browser. */
export function DisplayMenu() {
  const { t, i18n } = useTranslation('parts')
  const [open, setOpen] = useState(false)
  const [theme, setTheme] = useState<ThemeChoice>(chosenTheme)
  const [coming, setComing] = useState<Language | null>(null)

  /** The choice shows at once; the words follow when they have come, and without a line it stays as it was. */
  async function speak(language: Language) {
    setComing(language)
    await chooseLanguage(language).catch(() => {})
    setComing(null)
  }

  return (
    <>
      <Button kind="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon of={Contrast} />
        <span>{t('display')}</span>
      </Button>
      {open && (
        <Dialog title={t('display')} onClose={() => setOpen(false)}>
          <fieldset>
            <legend className="field-legend">{t('language')}</legend>
            <div className="chips">
              {LANGUAGES.map((language: Language) => (
                <label className="chip" key={language} lang={language}>
                  <input
                    type="radio"
                    name="language"
                    checked={(coming ?? i18n.language) === language}
                    onChange={() => speak(language)}
                  />
                  <span>{LANGUAGE_NAMES[language]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className="field-legend">{t('theme')}</legend>
            <div className="chips">
              {THEMES.map((choice) => (
                <label className="chip" key={choice}>
                  <input
                    type="radio"
                    name="theme"
                    checked={theme === choice}
                    onChange={() => {
                      chooseTheme(choice)
                      setTheme(choice)
                    }}
                  />
                  <span>{t(`themes.${choice}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </Dialog>
      )}
    </>
  )
}
