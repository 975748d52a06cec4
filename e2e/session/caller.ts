import { AsyncLocalStorage } from 'node:async_hooks'

/** Where raw requests and sockets come from, and what they say of themselves. */
export type Caller = { localAddress: string; userAgent: string; headers?: Record<string, string> }

const callers = new AsyncLocalStorage<Caller>()

/** Everything that `act` asks for comes from this caller instead of the usual one. */
export const asCaller = <Result>(caller: Caller, act: () => Promise<Result>): Promise<Result> =>
  callers.run(caller, act)

/** Who is calling, if it isn't the usual one. */
export const caller = (): Caller | undefined => callers.getStore()
