// One more replica of the service: the runtime's own worker, unmodified, on a port of its own.
require('./end-with-parent.cjs')
const { getServiceJSON } = require('@vtex/api/lib/service/loaders')
const { startWorker } = require('@vtex/api/lib/service/worker')

startWorker(getServiceJSON()).listen(
  Number(process.env.REPLICA_PORT),
  '127.0.0.1'
)
