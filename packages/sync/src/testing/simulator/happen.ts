import type { Access } from './host.ts'
import { A_WHILE_MS, cast, type Operation } from './operations.ts'
import type { World } from './world.ts'

const accesses: readonly Access[] = ['write', 'write', 'read', 'none']

/** Carries out one operation: somebody does something, or something happens to them, or to the server. */
export function happen(world: World, operation: Operation): void {
  const { agenda, host, storage, peers } = world
  const { name, is } = cast[operation.who] as (typeof cast)[number]
  const chance = world.random.fork(`operation ${operation.with}`)
  const healLater = () => agenda.after(100 + chance.below(chance.once(4) ? 60_000 : 5_000), () => world.heal(name))
  const startLater = () => agenda.after(50 + chance.below(3000), () => host.start())

  switch (operation.does) {
    case 'cut':
    case 'cut-up':
    case 'cut-down':
      world.weather(name, { up: operation.does === 'cut-down', down: operation.does === 'cut-up' })
      healLater()
      return
    case 'away':
      world.weather(name, { up: false, down: false })
      agenda.after(A_WHILE_MS - 1000, () => world.heal(name))
      return
    case 'wake':
      peers[operation.who]?.wake()
      return
    case 'slow':
      world.weather(name, { rate: chance.pick([0.05, 0.2, 1, 3]), delay: chance.below(2000) })
      healLater()
      return
    case 'reload':
      peers[operation.who]?.reload()
      return
    case 'access':
    case 'widen':
      if (is === 'forger') return
      world.command(
        operation.does === 'widen'
          ? { is: 'access', person: name, access: 'read', widen: true }
          : { is: 'access', person: name, access: chance.pick(accesses), widen: false },
      )
      return
    case 'anew':
      world.command({ is: 'anew', client: chance.uint32() })
      return
    case 'command':
      world.command(null)
      return
    case 'disk':
      storage.disk = chance.pick(['slow', 'flaky', 'dying', 'full'] as const)
      agenda.after(200 + chance.below(8000), () => {
        storage.disk = 'well'
      })
      return
    case 'kill':
      world.kill()
      startLater()
      return
    case 'stop':
      host.stop().then((isStopped) => {
        if (!isStopped) return
        world.kill()
        startLater()
      })
      return
    default:
      peers[operation.who]?.do(operation.does, chance)
  }
}
