import { StorageError } from '@firsthand/store'
import { faultOf } from './health/fault-of.ts'
import { startServer } from './server.ts'
import { readSettings } from './settings/settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const giveUp = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

const read = readSettings(process.env)
if ('wrong' in read) giveUp(read.wrong)
else {
  const { settings } = read
  const onFault = () => giveUp('The storage was lost. Everything that anybody saw is kept; start again to go on.')
  const server = await startServer(settings, { onFault }).catch((error: Error & { code?: string }) => {
    if (error instanceof StorageError) return giveUp(`${settings.dataDirectory} can't be opened: ${error.message}`)
    if (error.code === 'EADDRINUSE') return giveUp(`Port ${settings.port} is taken: set PORT to another one.`)
    return giveUp(`Firsthand could not start: ${error.message}`)
  })
  say('')
  say(`  Firsthand is running. Open    ${server.addresses.open}`)
  if (server.addresses.phones) say(`  Phones on the same network:   ${server.addresses.phones}`)
  say(`  Everything is kept in         ${settings.dataDirectory}`)
  say('')

  // Node itself would print the message of what nobody caught, and with it perhaps what somebody said.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      server.log.fatal(faultOf(error), 'nobody caught this')
      giveUp('Something went wrong. Everything that anybody saw is kept; start again to go on.')
    })
  }

  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (!stopping)
      server.close().then(
        () => process.exit(0),
        () => giveUp('The storage could not be closed. What was saved is kept.'),
      )
    // Ctrl-C a second time doesn't wait. Other signals may come twice: from a service manager and from npm.
    else if (signal === 'SIGINT') process.exit(1)
    stopping = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
