// What the platform runs: the runtime's own entry, unmodified, in the folder with the built app.
const cluster = require('node:cluster')

require('./end-with-parent.cjs')
require('./on-loopback.cjs')

const startApp = () => require('@vtex/api').startApp()

if (cluster.isPrimary) {
  require('./worker-first.cjs')(startApp)
  if (process.env.STAND_BY) require('./stand-by.cjs').keepOneStandingBy()
} else if (process.env.STANDS_BY) {
  require('@vtex/api')
  process.once('message', startApp)
} else startApp()
