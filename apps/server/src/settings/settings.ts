import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number(error).int(error).min(least, error).max(most, error)
}
const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://board.example.org', abort: true })
  .refine((text) => new URL(text).pathname === '/', 'must be without a path: Firsthand has an address of its own')
  .transform((text) => new URL(text).origin)

/** What can be set by environment; docs/SELF_HOSTING.md says the same in words. An empty value counts as not set. */
const environmentSchema = z
  .object({
    PORT: whole(0, 65535).default(8080),
    HOST: z.string().default('0.0.0.0'),
    DATA_DIR: z.string().default('data'),
    PUBLIC_URL: publicUrl.optional(),
    RETENTION_DAYS: whole(1, 36500).default(180),
    BACKUP_DAYS: whole(1, 3650).default(30),
    TIDY_SECONDS: whole(1, 60).default(60),
    BOARD_CREATION: z.enum(['anyone', 'secret']).default('anyone'),
    BOARD_CREATION_SECRET: z.string().min(12, 'must have at least 12 characters').max(200).optional(),
    TLDRAW_LICENSE_KEY: z.string().optional(),
    BOARDS_PER_HOUR: whole(1, 100_000).default(120),
    DATA_MAX_MB: whole(16, 10_000_000).optional(),
    // For measuring only (npm run bench): with "normal" a power loss takes what was acknowledged last.
    DATA_SYNC: z.enum(['full', 'normal']).default('full'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine((env) => env.BOARD_CREATION === 'anyone' || env.BOARD_CREATION_SECRET, {
    path: ['BOARD_CREATION_SECRET'],
    error: 'must be set when BOARD_CREATION is "secret"',
  })
  // Whoever sets the secret alone means the door to be closed: it would stand open without a word.
  .refine((env) => env.BOARD_CREATION === 'secret' || !env.BOARD_CREATION_SECRET, {
    path: ['BOARD_CREATION'],
    error: 'must be "secret" when BOARD_CREATION_SECRET is set',
  })

export type Settings = {
  port: number
  host: string
  /** Absolute path of the directory in which everything is kept. */
  dataDirectory: string
  /** Origin under which people reach the server, without a slash at the end; null when only the local network is meant. */
  publicUrl: string | null
  retentionDays: number
  /** How long copies of the boards are kept: they hold words that were taken back since. */
  backupDays: number
  /** How often the order in which people spoke is taken out of the files, in ms. */
  tidyEvery: number
  creation: { by: 'anyone' } | { by: 'secret'; secret: string }
  tldrawLicenseKey: string | null
  boardsPerHour: number
  dataMaxBytes: number | null
  /** `normal` is for measuring what the disk costs, and for nothing else. */
  dataSync: 'full' | 'normal'
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** The settings of a process's environment, or one line for people that says what is wrong with which one. */
export function readSettings(
  environment: Record<string, string | undefined>,
): { settings: Settings } | { wrong: string } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return { wrong: `A setting is not right. ${wrong.join('; ')}` }
  }
  const env = parsed.data
  const settings: Settings = {
    port: env.PORT,
    host: env.HOST,
    dataDirectory: resolve(env.DATA_DIR),
    publicUrl: env.PUBLIC_URL ?? null,
    retentionDays: env.RETENTION_DAYS,
    backupDays: env.BACKUP_DAYS,
    tidyEvery: env.TIDY_SECONDS * 1000,
    creation:
      env.BOARD_CREATION === 'secret' ? { by: 'secret', secret: env.BOARD_CREATION_SECRET ?? '' } : { by: 'anyone' },
    tldrawLicenseKey: env.TLDRAW_LICENSE_KEY ?? null,
    boardsPerHour: env.BOARDS_PER_HOUR,
    dataMaxBytes: env.DATA_MAX_MB === undefined ? null : env.DATA_MAX_MB * 1024 * 1024,
    dataSync: env.DATA_SYNC,
    logLevel: env.LOG_LEVEL,
  }
  return { settings }
}
