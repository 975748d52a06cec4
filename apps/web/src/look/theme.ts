/** What a person can choose in “Display”. `device` follows the device's wish, also while it changes. */
export const THEMES = ['device', 'light', 'dark', 'hc', 'hc-dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

const KEY = 'firsthand.theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const contrast = window.matchMedia('(prefers-contrast: more)')

function apply(choice: ThemeChoice) {
  const wished = contrast.matches ? (dark.matches ? 'hc-dark' : 'hc') : dark.matches ? 'dark' : 'light'
  document.documentElement.dataset.theme = choice === 'device' ? wished : choice
}

/** The theme chosen in this browser, `device` when none was. */
export function chosenTheme(): ThemeChoice {
  const kept = read()
  return THEMES.find((theme) => theme === kept) ?? 'device'
}

/** Show a theme now and keep the choice in this browser (a wish about the screen, nothing about a person). */
export function chooseTheme(choice: ThemeChoice) {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
  }
  apply(choice)
}

/** Call once before the first paint. */
export function followTheme() {
  apply(chosenTheme())
  for (const wish of [dark, contrast]) wish.addEventListener('change', () => apply(chosenTheme()))
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
