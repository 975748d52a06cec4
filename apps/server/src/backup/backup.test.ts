import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import { testServer } from '../testing/test-server.ts'
import { whereWordsAre } from '../testing/where-words-are.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Runs a command as somebody types it in a directory; resolves to its exit code and all that it printed. */
function type(
  command: string,
  args: string[],
  env: Record<string, string>,
  cwd = root,
): Promise<{ code: number; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? -1, said }))
  })
}

const main = (args: string[], env: Record<string, string>) =>
  type(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/server/src/backup/main.ts', ...args], env)

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-backup-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

const copyIn = async (directory: string) => {
  const names = await readdir(directory)
  const copy = names.find((name) => /^firsthand-[^.]*\.db$/.test(name))
  if (copy === undefined) throw new Error(`no copy among ${names.join(', ')}`)
  return join(directory, copy)
}

const mine = 'something that I take back'
const theirs = 'something on a board that is deleted'

test('S8 S9 S10 S12 npm run backup and restore: nothing comes back that was taken back or deleted since', async () => {
  const server = await testServer()
  const env = { DATA_DIR: server.directory, INIT_CWD: await emptyDirectory() }
  const backups = join(env.INIT_CWD, 'copies')
  onTestFinished(() => rm(`${server.directory}-backups`, { recursive: true, force: true }))
  const board = await testBoard(server)
  const gone = await testBoard(server, { title: 'To be deleted' })
  const rosa = await board.join('lived')
  const { key } = await rosa.says(mine)
  const stays = await rosa.says('something that stays')
  await (await gone.join('lived')).says(theirs)

  const old = 'firsthand-2020-01-01T000000Z.db'
  await writeFile(join(env.INIT_CWD, 'other.db'), '')
  // The command as people type it, with the path as seen from where they are.
  const backup = await type('npm', ['--prefix', root, 'run', 'backup', 'copies'], env, env.INIT_CWD)
  expect(backup).toMatchObject({ code: 0 })
  expect(backup.said).toContain(backups)
  const copy = await copyIn(backups)
  expect(await whereWordsAre(backups, mine)).not.toEqual([])

  expect((await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })).body).toEqual({ ok: true })
  await rosa.says('something said since')
  const { facilitator } = gone
  await ask(server.url, facilitator.path('delete'), { title: 'To be deleted' }, facilitator.headers)

  const refused = await main(['restore', copy], env)
  expect(refused).toEqual({ code: 1, said: expect.stringContaining('Stop it first') })
  await server.close()
  const restored = await main(['restore', copy], env)
  expect(restored).toMatchObject({ code: 0 })
  expect(restored.said).toMatch(/Boards in .* now: 1, .*\n.*since: 2\n/)
  for (const words of [mine, theirs]) expect(await whereWordsAre(server.directory, words)).toEqual([])
  expect(await whereWordsAre(server.directory, 'something that stays')).not.toEqual([])
  // What was there before is not lost.
  expect(await whereWordsAre(`${server.directory}-backups`, 'something said since')).not.toEqual([])

  await server.restart()
  const status = (one: { key: { id: string; secret: string } }) =>
    rosa.said({ op: 'status', contribution: one.key.id, secret: one.key.secret })
  expect((await status(stays)).body.state).toBe('kept')
  expect((await status({ key })).refused).not.toBeNull()
  expect((await rosa.says(mine, key)).answer.refused).toBe('withdrawn')
  expect((await gone.facilitator.get('board')).refused).toBe('unknown-board')

  // Copies end by themselves, ours only.
  await writeFile(join(backups, old), '')
  await writeFile(join(backups, 'mine.db'), '')
  const again = await main(['backup', 'copies'], env)
  expect(again.said).toContain(`Deleted, more than 30 days old: ${old}`)
  expect(await readdir(backups)).toContain('mine.db')
  expect(await readdir(backups)).not.toContain(old)
}, 120_000)

test('S8 a copy that is restored on another machine heeds the list that comes with it or is given', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { key } = await rosa.says(mine)
  const early = await emptyDirectory()
  const late = await emptyDirectory()
  expect((await main(['backup', early], { DATA_DIR: server.directory })).code).toBe(0)
  await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })
  expect((await main(['backup', late], { DATA_DIR: server.directory })).code).toBe(0)
  const copy = await copyIn(early)

  const without = join(await emptyDirectory(), 'data')
  expect((await main(['restore', copy], { DATA_DIR: without })).said).toMatch(/now: 1, [\s\S]*since: 0/)
  expect(await whereWordsAre(without, mine)).not.toEqual([])
  const list = (await copyIn(late)).replace(/\.db$/, '.withdrawn.db')
  const withList = join(dirname(without), 'other')
  const restored = await main(['restore', copy, '--withdrawn', list], { DATA_DIR: withList })
  expect(restored.said).toMatch(/now: 1, [\s\S]*since: 1/)
  expect(await whereWordsAre(withList, mine)).toEqual([])
}, 60_000)

test('L1 S8 people who were forgotten after a copy was made are forgotten again when it is restored', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosalinda Quist')
  const copies = await emptyDirectory()
  expect((await main(['backup', copies], { DATA_DIR: server.directory })).code).toBe(0)
  await board.reach('closed')
  await board.facilitator.does({ do: 'board.forget-people' })
  await server.close()
  const restored = await main(['restore', await copyIn(copies)], { DATA_DIR: server.directory })
  onTestFinished(() => rm(`${server.directory}-backups`, { recursive: true, force: true }))
  expect(restored).toMatchObject({ code: 0 })
  expect(await whereWordsAre(server.directory, 'Quist')).toEqual([])
  await server.restart()
  expect((await rosa.get('board')).refused).not.toBeNull()
  const { views } = await board.facilitator.board()
  expect(views.filter((view) => view.kind === 'person' || view.kind === 'link').map(({ id }) => id)).not.toContain(
    rosa.id,
  )
}, 60_000)

test('what can’t be done is said in plain words, and changes nothing', async () => {
  const empty = await emptyDirectory()
  const env = { DATA_DIR: join(empty, 'data') }
  const said = async (args: string[], more: Record<string, string> = {}) => {
    const { code, said } = await main(args, { ...env, ...more })
    expect(code).toBe(1)
    expect(said).not.toMatch(/\n {4}at /)
    return said
  }
  expect(await said(['backup'])).toContain('there are no boards in this directory')
  expect(await said(['restore'])).toContain('Which copy?')
  expect(await said(['restore', join(empty, 'nothing.db')])).toContain('no whole copy of boards')
  expect(await said(['restore', 'a', 'b'])).toContain('Like this:')
  expect(await said(['restore', 'a', '--with', 'b'])).toContain('Like this:')
  expect(await said(['restore', 'a'], { npm_config_withdrawn: 'list.db' })).toContain('Write -- before')
  expect(await said(['backup'], { BACKUP_DAYS: 'many' })).toContain('BACKUP_DAYS')
}, 60_000)
