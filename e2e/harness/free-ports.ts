import { createServer } from 'node:net'

/** Below what systems hand out by themselves, so that no connection takes a port meanwhile. */
const LOWEST = 12_000

/** Test files that run at the same time never try the same port. */
const PORTS_PER_WORKER = 500

/** The product's and those of three sandboxes and a few replicas. */
const PORTS_PER_PRODUCT = 10

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer()

    server.once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })

/** The first of a row of ports that are free now, as the product takes a few in a row. */
export const freePorts = async (): Promise<number> => {
  const worker = Number(process.env.JEST_WORKER_ID ?? 1)
  const product = Math.floor(
    Math.random() * (PORTS_PER_WORKER / PORTS_PER_PRODUCT)
  )
  const first = LOWEST + worker * PORTS_PER_WORKER + product * PORTS_PER_PRODUCT
  const free = await Promise.all(
    Array.from({ length: PORTS_PER_PRODUCT }, (_, index) =>
      isFree(first + index)
    )
  )

  return free.includes(false) ? freePorts() : first
}
