import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { StartFailure } from './start-failure'

/** A socket in the file system, as it ends with its process, however that ends. Its path has to be short. */
const socketOf = (dataFolder: string): string => {
  const name = createHash('sha256')
    .update(realpathSync(dataFolder))
    .digest('hex')
    .slice(0, 16)

  return process.platform === 'win32'
    ? `\\\\.\\pipe\\live-support-${name}`
    : join(tmpdir(), `live-support-${name}.sock`)
}

const isAlive = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(socket)
      .once('connect', () => {
        probe.destroy()
        resolve(true)
      })
      .once('error', () => resolve(false))
  })

/** Undefined where the socket is taken. */
const listenAt = (socket: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((peer) => peer.destroy())

    server
      .once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)
      )
      .listen(socket, () => resolve(server.unref()))
  })

/** Takes a folder that a killed process left. */
const listenInstead = async (socket: string): Promise<Server | undefined> => {
  if (await isAlive(socket)) return undefined
  rmSync(socket, { force: true })

  return listenAt(socket)
}

/**
 * Keeps a second product off a folder, since each would write over what the other keeps there. Makes the folder; answers
 * what gives it back.
 */
export const claimDataFolder = async (
  dataFolder: string
): Promise<() => Promise<void>> => {
  mkdirSync(dataFolder, { recursive: true })

  const socket = socketOf(dataFolder)
  const server = (await listenAt(socket)) ?? (await listenInstead(socket))

  if (!server) {
    throw new StartFailure(
      `${dataFolder} is in use by another run of this program; end that one, or name another folder with --data.`
    )
  }

  return () => new Promise((done) => server.close(() => done()))
}
