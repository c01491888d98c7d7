import { keyedList } from '../../sandbox/page/keyed-list'
import type { BotKind, Chat, ChatMessage, Media } from '../chat'

const byId = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id)

  if (!found) throw new Error(`The page has no ${id}`)

  return found as Kind
}

let chats: Chat[] = []
let chosen = window.location.hash.slice(1)
let shown = ''
let shownKind: BotKind | undefined
/** What came of connecting the bot from this page. */
let outcome = ''
let isStores = true

const current = (): Chat | undefined =>
  chats.find(({ phoneNumber }) => phoneNumber === `+${chosen}`) ?? chats[0]

const element = (
  tag: string,
  className: string,
  text?: string
): HTMLElement => {
  const made = document.createElement(tag)

  made.className = className
  if (text !== undefined) made.textContent = text

  return made
}

const localAddress = ({ url }: Media): string =>
  `/whatsapp/media/${url.slice(url.lastIndexOf('/') + 1)}`

const showLast = (): void => {
  const list = byId('messages')

  list.scrollTop = list.scrollHeight
}

const mediaElement = (media: Media): HTMLElement => {
  if (media.contentType.startsWith('image/')) {
    const image = document.createElement('img')

    image.src = localAddress(media)
    image.alt = media.fileName
    image.addEventListener('load', showLast)

    return image
  }
  const link = document.createElement('a')

  link.href = localAddress(media)
  link.textContent = media.fileName
  link.download = media.fileName

  return link
}

const marks: Record<string, string> = {
  SENDING: '…',
  QUEUED: '✓',
  DELIVERED: '✓✓',
  FAILED: 'not sent',
}

const messageElement = (message: ChatMessage): HTMLElement => {
  const item = element('li', `message ${message.author.toLowerCase()}`)

  item.dataset.author = message.author
  if (message.status === 'FAILED') item.classList.add('failed')
  if (message.name) item.append(element('span', 'who', message.name))
  item.append(...message.media.map(mediaElement))
  if (message.text) item.append(element('span', 'text', message.text))
  if (message.author !== 'NOTICE') {
    const time = new Date(message.at).toLocaleTimeString(undefined, {
      hour: '2-digit',
      minute: '2-digit',
    })

    item.append(
      element('span', 'when', `${time} ${marks[message.status ?? ''] ?? ''}`)
    )
  }

  return item
}

interface Shopper {
  name: string
  phoneNumber: string
  withHuman: boolean
  isChosen: boolean
}

const shopperLine = ({ name, phoneNumber }: Shopper) => {
  const root = document.createElement('li')
  const button = element('button', '', name)
  const about = element('small', '')

  button.addEventListener('click', () => {
    chosen = phoneNumber.slice(1)
    window.location.hash = chosen
    show()
    byId('text').focus()
  })
  button.append(about)
  root.append(button)

  return {
    root,
    show: ({ withHuman, isChosen }: Shopper) => {
      button.setAttribute('aria-current', String(isChosen))
      about.textContent = `${phoneNumber}${withHuman ? ' · with a person' : ''}`
    },
  }
}

const showShoppers = keyedList(byId('shoppers'), {
  nothing: element('li', '', 'Nobody'),
  keyOf: ({ phoneNumber }: Shopper) => phoneNumber,
  draw: shopperLine,
})

const show = (): void => {
  const chat = current()
  const now = JSON.stringify([chosen, chats])

  if (!chat || now === shown) return
  shown = now
  showShoppers(
    chats.map(({ name, phoneNumber, withHuman }) => ({
      ...{ name, phoneNumber, withHuman },
      isChosen: phoneNumber === chat.phoneNumber,
    }))
  )
  byId('activity').textContent = chat.activity ?? 'online'
  byId('messages').replaceChildren(...chat.messages.map(messageElement))
  showLast()
}

const whoIsConnected = (isConnected: boolean): string => {
  if (!isConnected) return 'The bot is not connected to Live Support.'

  return isStores
    ? ''
    : 'Another bot is the store’s, and what agents answer goes there. Connect this one to have them answer here.'
}

const showConnection = (bot: { connected: boolean; kind: BotKind }): void => {
  const text = outcome || whoIsConnected(bot.connected)

  if (byId('connection').textContent !== text) {
    byId('connection').textContent = text
  }
  if (shownKind === bot.kind) return
  shownKind = bot.kind
  byId<HTMLSelectElement>('kind').value = bot.kind
}

const refresh = async (): Promise<void> => {
  const response = await fetch('/whatsapp/api/chats')
  const answer = (await response.json()) as {
    connected: boolean
    kind: BotKind
    chats: Chat[]
  }

  chats = answer.chats
  showConnection(answer)
  show()
}

const askWhoIsConnected = async (): Promise<void> => {
  const response = await fetch('/whatsapp/api/bot')

  if (response.ok)
    isStores = ((await response.json()) as { isStores: boolean }).isStores
}

const send = async (message: {
  text?: string
  media?: Media[]
}): Promise<void> => {
  const chat = current()

  if (!chat) return
  await fetch(`/whatsapp/api/chats/${chat.phoneNumber.slice(1)}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  })
  await refresh()
}

byId<HTMLFormElement>('writing').addEventListener('submit', (event) => {
  event.preventDefault()
  const input = byId<HTMLInputElement>('text')
  const text = input.value.trim()

  input.value = ''
  if (text) void send({ text })
})

const sendFile = async (input: HTMLInputElement): Promise<void> => {
  const file = input.files?.[0]

  if (!file) return
  const response = await fetch(
    `/whatsapp/api/files?name=${encodeURIComponent(file.name)}`,
    {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/octet-stream' },
      body: file,
    }
  )

  input.value = ''
  await send({ media: [(await response.json()) as Media] })
}

const connect = async (): Promise<void> => {
  outcome = 'Connecting…'
  byId('connection').textContent = outcome
  const { ok } = await fetch('/whatsapp/api/kind', {
    method: 'POST',
    body: JSON.stringify({ kind: byId<HTMLSelectElement>('kind').value }),
  })

  outcome = ok ? 'Connected.' : 'The bot could not be connected.'
  await askWhoIsConnected()
  await refresh()
}

byId<HTMLInputElement>('file').addEventListener('change', (event) => {
  void sendFile(event.target as HTMLInputElement)
})

byId<HTMLFormElement>('connecting').addEventListener('submit', (event) => {
  event.preventDefault()
  void connect()
})

const poll = async (): Promise<void> => {
  await refresh().catch(() => undefined)
  window.setTimeout(() => void poll(), 250)
}

window.addEventListener('focus', () => {
  outcome = ''
  void askWhoIsConnected()
})

void askWhoIsConnected()
void poll()
