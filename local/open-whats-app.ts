import { join } from 'node:path'

import { graphqlClient } from './graphql-client'
import type { Internet } from './internet/internet'
import { publicHost } from './store'
import type { WeniSandbox } from './weni/start'
import type { WhatsApp, WhatsAppOptions } from './whatsapp/whats-app'
import { startWhatsApp } from './whatsapp/whats-app'

/** GETs an address on the internet, whole. */
export const fetchPublicFrom =
  (internet: Internet): WhatsAppOptions['fetchPublic'] =>
  async (url) => {
    const { status, headers, content } = await internet.exchange(url, {
      method: 'GET',
      headers: {},
    })

    return { status, contentType: headers['content-type'], body: content }
  }

/** WhatsApp with its bot, which reaches the app over the internet as any bot would. */
export const openWhatsApp = (
  internet: Internet,
  { dataFolder, adminCookie }: { dataFolder: string; adminCookie: string },
  weni: WeniSandbox
): WhatsApp => {
  const asCaller = (headers: Record<string, string>) =>
    graphqlClient(internet.send, publicHost, headers)
  const whatsApp = startWhatsApp({
    dataFolder: join(dataFolder, 'whatsapp'),
    now: Date.now,
    asBot: (token) => asCaller({ 'x-live-support-bot-token': token }),
    asAdmin: asCaller({ VtexIdclientAutCookie: adminCookie }),
    fetchPublic: fetchPublicFrom(internet),
    weni,
  })

  internet.add(whatsApp)

  return whatsApp
}

/** Connects the bot on the first start; what hinders it is a note for the person, not a failed start. */
export const connectBot = (whatsApp: WhatsApp): Promise<string[]> =>
  whatsApp.connectOnce().then(
    () => [],
    (error: Error) => [
      `The bot could not be connected; do it on the WhatsApp page. ${error.message}`,
    ]
  )
