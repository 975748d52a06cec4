import { expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'
import { readSettings, type Settings } from './settings.ts'

const read = (environment: Record<string, string>): Settings => {
  const result = readSettings(environment)
  if ('wrong' in result) throw new Error(result.wrong)
  return result.settings
}

test('without any setting the server runs for the local network and keeps boards for half a year', () => {
  expect(read({ PORT: '' })).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    retentionDays: 180,
    tidyEvery: 60_000,
    creation: { by: 'anyone' },
    dataSync: 'full',
  })
})

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PUBLIC_URL: 'board.example.org' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://example.org/board' }, 'PUBLIC_URL'],
  [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS'],
  [{ BACKUP_DAYS: 'never' }, 'BACKUP_DAYS'],
  [{ TIDY_SECONDS: '90' }, 'TIDY_SECONDS'],
  [{ DATA_SYNC: 'off' }, 'DATA_SYNC'],
  [{ BOARD_CREATION: 'nobody' }, 'BOARD_CREATION'],
  [{ BOARD_CREATION: 'secret' }, 'BOARD_CREATION_SECRET'],
  [{ BOARD_CREATION_SECRET: 'a long enough secret' }, 'BOARD_CREATION'],
  [{ BOARD_CREATION: 'secret', BOARD_CREATION_SECRET: 'short' }, 'BOARD_CREATION_SECRET'],
])('a setting that is not right is named in one line: %o', (environment, name) => {
  const result = readSettings(environment)
  const wrong = 'wrong' in result ? result.wrong : ''
  expect(wrong).toMatch(new RegExp(`^A setting is not right\\. ${name}: .+`))
  expect(wrong).not.toContain('\n')
})

test('links show an address that phones can reach: PUBLIC_URL if there is one, never localhost if it can be helped', () => {
  expect(addressesOf(read({ PUBLIC_URL: 'https://board.example.org/' }), 80)).toEqual({
    open: 'https://board.example.org',
    phones: 'https://board.example.org',
  })
  const { open, phones } = addressesOf(read({}), 3000)
  expect(open).toBe('http://localhost:3000')
  expect(phones ?? 'http://1.2.3.4:3000').toMatch(/^http:\/\/(?!127\.)\d+\.\d+\.\d+\.\d+:3000$/)
  expect(addressesOf(read({ HOST: '127.0.0.1' }), 3000)).toEqual({ open: 'http://127.0.0.1:3000', phones: null })
  expect(addressesOf(read({ HOST: '10.0.0.4' }), 3000).phones).toBe('http://10.0.0.4:3000')
})
