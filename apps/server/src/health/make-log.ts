import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../settings/settings.ts'

/**
 * The server's log, as JSON lines: starts, stops, faults. There is no line per request, and nothing in it that leads to a person:
 * no address, user agent, token, id of a person or word.
 */
export const makeLog = ({ logLevel }: Pick<Settings, 'logLevel'>): Logger =>
  pino({ level: logLevel, base: undefined }, destination({ fd: 2, sync: true }))
