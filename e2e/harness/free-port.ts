import { createServer } from 'node:net'

/** Below what systems hand out by themselves, so that no connection takes a neighbour meanwhile. */
const lowest = 12_000
const highest = 30_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer()

    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })

/** A port that is free now and has free neighbours above it, as the product takes a few in a row. */
export const freePort = async (): Promise<number> => {
  const port = lowest + Math.floor(Math.random() * (highest - lowest))
  const free = await Promise.all([port, port + 1, port + 2].map(isFree))

  return free.includes(false) ? freePort() : port
}
