// A laptop has no container around the service: what the runtime serves to everybody is served to this machine only.
const { Server } = require('node:net')
const { listen } = Server.prototype

Server.prototype.listen = function (port, ...rest) {
  const isOpenToAll = typeof port === 'number' && typeof rest[0] !== 'string'

  return listen.call(
    this,
    port,
    ...(isOpenToAll ? ['127.0.0.1', ...rest] : rest)
  )
}
