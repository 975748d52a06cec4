import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import { testServer } from '../testing/test-server.ts'

test.each(['//', 'http://[', '/api/boards/%/as/%/live', '/api/boards/x/as/y/documents/%ff', '*', '/'])(
  'E1 an upgrade of an address that makes no sense costs its sender the connection and nobody else anything: %s',
  async (address) => {
    const server = await testServer()
    const { facilitator } = await testBoard(server)
    const line = await facilitator.live()
    const { host, hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    const lines = [
      `GET ${address} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${server.url}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '',
      '',
    ]
    socket.write(lines.join('\r\n'))
    socket.resume()
    await once(socket, 'close')
    expect((await ask(server.url, '/healthz')).body).toBe('ok')
    await facilitator.does({ do: 'board.pause', paused: true })
    await line.until(() => line.all('progress').some(({ paused }) => paused))
  },
)
