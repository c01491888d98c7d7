/** What the platform sets before it starts an app; `@vtex/api` reads it while it is being imported. */
process.env.VTEX_APP_ID = 'vtex.live-support@0.1.0'
process.env.VTEX_APP_NAME = 'live-support'
process.env.VTEX_APP_VENDOR = 'vtex'
process.env.VTEX_APP_VERSION = '0.1.0'
process.env.VTEX_IO = 'true'
