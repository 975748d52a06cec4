import { AsyncLocalStorage } from 'node:async_hooks'

/** What somebody sent and what came back, as it went over the wire. */
export type Exchange = {
  method: string
  path: string
  sent: { headers: Record<string, string>; text: string }
  got: { status: number; headers: Record<string, string | string[] | undefined>; text: string }
}

/** Where raw requests and sockets come from, and what they say of themselves. */
export type Caller = {
  localAddress: string
  userAgent: string
  headers?: Record<string, string>
  /** Told of every HTTP request that was answered. */
  hears?: (exchange: Exchange) => void
}

const callers = new AsyncLocalStorage<Caller>()

/** Everything that `act` asks for comes from this caller instead of the usual one. */
export const asCaller = <Result>(caller: Caller, act: () => Promise<Result>): Promise<Result> =>
  callers.run(caller, act)

/** Who is calling, if it isn't the usual one. */
export const caller = (): Caller | undefined => callers.getStore()
