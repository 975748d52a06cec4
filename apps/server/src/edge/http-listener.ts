import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** How long, in ms, a request may take to arrive. */
const requestTime = 60_000
/** How long, in ms, a stopping server still answers, and how long its connections may then take to end. */
const goodbyeTime = 250
const stopPatience = 3000

/** The port that a server listens on, and how it starts and stops. */
export class HttpListener {
  readonly #http: Server
  readonly #connections = new Set<Socket>()

  constructor(app: Hono) {
    this.#http = createAdaptorServer({ fetch: app.fetch }) as Server
    this.#http.requestTimeout = requestTime
    this.#http.on('connection', (socket) => {
      this.#connections.add(socket)
      socket.on('close', () => this.#connections.delete(socket))
    })
  }

  onUpgrade(take: Parameters<Server['on']>[1]): void {
    this.#http.on('upgrade', take)
  }

  /** Resolves with the port. Rejects with Node's error when it is taken. */
  listen({ port, host }: { port: number; host: string }): Promise<number> {
    return new Promise((done, failed) => {
      this.#http.once('error', failed)
      this.#http.listen(port, host, () => {
        this.#http.off('error', failed)
        done((this.#http.address() as AddressInfo).port)
      })
    })
  }

  /** Ends every connection. Requests that are on their way are still answered: one cut under them would say nothing. */
  async stop(): Promise<void> {
    await delay(goodbyeTime)
    const cut = setTimeout(() => {
      for (const socket of this.#connections) socket.destroy()
    }, stopPatience)
    await new Promise<void>((done) => this.#http.close(() => done()))
    clearTimeout(cut)
  }
}
