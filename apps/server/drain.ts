import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const drainMs = 30_000

/**
 * Watches the connections of a server from before it listens, and closes it: it stops accepting and waits for requests
 * under way; a client that never finishes is cut off in the end. Browsers open connections in advance that never carry
 * a request. Node waits for one on each of them, and a hall with a few screens would take half a minute to stop.
 */
export function watchConnections(server: Server): (close: () => Promise<void>) => Promise<void> {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async (close) => {
    const force = setTimeout(() => server.closeAllConnections(), drainMs)
    const closed = close()
    // After what had arrived was read.
    const spare = setImmediate(() => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    })
    await closed
    clearImmediate(spare)
    clearTimeout(force)
  }
}
