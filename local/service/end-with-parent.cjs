// A process of its own group does not get the terminal's signals; it must not outlive who started it either.
const cluster = require('node:cluster')

if (cluster.isPrimary) {
  process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
  process.channel?.unref()
}
