/** A room of the catalogue: texts by key, some of them grouped. */
export type Room = { readonly [key: string]: string | Room }

/** What stands in the blanks of a text: `{{name}}`. `count` also chooses between `key_one` and `key_other`. */
export type Blanks = { readonly [name: string]: unknown }

/**
 * The text for a dotted key with its blanks filled, or null when there is none. With `count` the form of the language's own
 * plural rules is taken (CLDR, by the browser), and `_other` where a room has no such form.
 */
export function translate(room: Room, key: string, blanks: Blanks, language: string): string | null {
  const { count } = blanks
  const text =
    (typeof count === 'number'
      ? (find(room, `${key}_${new Intl.PluralRules(language).select(count)}`) ?? find(room, `${key}_other`))
      : null) ?? find(room, key)
  return set(text, language)?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(blanks[name] ?? '')) ?? null
}

/** French sets a space before : ; ? ! » and after «, at which no line may break: the catalogue is typed with plain ones. */
function set(text: string | null, language: string): string | null {
  return language === 'fr' && text ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text
}

function find(room: Room, key: string): string | null {
  let here: string | Room | undefined = room
  for (const step of key.split('.')) {
    if (typeof here !== 'object' || !Object.hasOwn(here, step)) return null
    here = here[step]
  }
  return typeof here === 'string' ? here : null
}
