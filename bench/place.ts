/** The store of the benchmark, and the app as the platform names it there. */
export const place = {
  account: 'benchstore',
  workspace: 'master',
  appName: 'vtex.live-support',
}

export const publicHost = `${place.workspace}--${place.account}.myvtex.com`

export const zendeskSubdomain = 'benchstore'

export const zendeskHost = `${zendeskSubdomain}.zendesk.com`

export const zenviaHost = 'zchat.zenvia.io'

export const botHost = 'bot.weni.ai'

export const schedulerHost = 'portal.vtexcommercestable.com.br'
