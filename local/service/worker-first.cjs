const cluster = require('node:cluster')

const heard = ['online', 'message']

/**
 * The runtime's master loads all of the runtime to do little more than fork its worker, which loads it again. Here the
 * worker comes first, since it is what everybody waits for; once it listens the master starts, takes it for the one that
 * it forks, and hears what it missed.
 */
module.exports = (startMaster) => {
  // Else a worker would get no connection while its master loads.
  cluster.schedulingPolicy = cluster.SCHED_NONE

  const { fork } = cluster
  const worker = fork()
  const missed = []
  const listeners = heard.map((name) => [
    name,
    (...args) => missed.push([name, ...args]),
  ])
  const giveUp = () => process.exit(1)

  for (const [name, listener] of listeners) cluster.on(name, listener)
  cluster.once('exit', giveUp)

  cluster.once('listening', () => {
    for (const [name, listener] of listeners) cluster.off(name, listener)
    cluster.off('exit', giveUp)
    cluster.fork = () => {
      cluster.fork = fork

      return worker
    }
    startMaster()
    for (const event of missed) cluster.emit(...event)
  })
}
