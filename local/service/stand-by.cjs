const cluster = require('node:cluster')

/** Longer than the runtime lets a request take. */
const longestRequestMs = 35_000

/** What it has begun to answer it answers; it takes no new connection. */
const end = (worker) => {
  worker.once('disconnect', () => worker.process.kill('SIGTERM'))
  worker.disconnect()
  setTimeout(() => worker.process.kill('SIGKILL'), longestRequestMs).unref()
}

/** Answers whether the worker listens; where it does not, it is dead. */
const begun = (worker) =>
  new Promise((resolve) => {
    const brokeOff = () => {
      // As if it had been asked to: else the runtime's master would start what does not start, again and again.
      worker.exitedAfterDisconnect = true
      resolve(false)
    }

    worker.once('exit', brokeOff)
    worker.once('listening', () => {
      worker.off('exit', brokeOff)
      resolve(true)
    })
    worker.send('begin')
  })

/**
 * Beside the worker that serves there is one that has loaded the runtime and waits. At a word from who started this
 * process it loads the app as it is then, and takes the other's place once it listens.
 */
const keepOneStandingBy = () => {
  let waiting

  const stand = () => {
    waiting = cluster.fork({ STANDS_BY: '1' })
  }

  cluster.once('listening', stand)
  process.on('message', async () => {
    const next = waiting
    const serving = Object.values(cluster.workers).filter((one) => one !== next)
    const listens = await begun(next)

    if (listens) serving.forEach(end)
    stand()
    process.send({ listens })
  })
}

module.exports = { keepOneStandingBy }
