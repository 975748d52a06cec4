import { parseArgs } from 'node:util'
import { type Language, languages } from '@firsthand/model'

export type Wishes = { language: Language; address: string | null; fast: boolean }

export const usage = `npm run demo [-- --language fr] [-- --address http://…] [-- --fast]
  --language  en or fr: in which language the board is
  --address   a server that runs already; without it one is started, over data that are gone afterwards
  --fast      everything at once`

/** What was asked for on the command line. Throws with what is wrong. */
export function readWishes(args: string[]): Wishes {
  const { values } = parseArgs({
    args,
    options: {
      language: { type: 'string', default: 'en' },
      address: { type: 'string' },
      fast: { type: 'boolean', default: false },
    },
  })
  const language = languages.find((one) => one === values.language)
  if (!language) throw new Error(`--language is one of: ${languages.join(', ')}`)
  const { address, fast } = values
  if (address !== undefined && !URL.canParse(address))
    throw new Error('--address is something like http://localhost:8080')
  return { language, address: address === undefined ? null : new URL(address).origin, fast }
}
