/** The store of the benchmark, and the app as the platform names it there. */
export const place = {
  account: 'benchstore',
  workspace: 'master',
  appName: 'vtex.live-support',
}

export const publicHost = `${place.workspace}--${place.account}.myvtex.com`

export const ZENDESK_SUBDOMAIN = 'benchstore'

export const zendeskHost = `${ZENDESK_SUBDOMAIN}.zendesk.com`

export const ZENVIA_HOST = 'zchat.zenvia.io'

export const BOT_HOST = 'bot.weni.ai'

export const SCHEDULER_HOST = 'portal.vtexcommercestable.com.br'
