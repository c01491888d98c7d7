import { el } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import type { AgentInteraction } from '../agent/present-interaction'
import { answerBox } from './answer-box'
import { chatList } from './chat-list'
import { conversation } from './conversation'
import type { Chats } from './sandbox-api'
import { sandboxApi } from './sandbox-api'
import { sidePanel } from './side-panel'

const chatView = (hash: string) => {
  const title = el('h2', {})
  const messages = conversation()
  let chats: Chats = { interactions: [], departments: [], agents: [] }
  let last: AgentInteraction | undefined

  const draw = (chat: AgentInteraction) => {
    last = chat
    title.textContent = chat.customer.name ?? 'Somebody'
    messages.draw(chat)
    answer.draw(chat)
    panel.draw(chat, chats)
  }
  const answer = answerBox(hash, draw)
  const panel = sidePanel(hash, draw)

  return {
    parts: [
      el('section', { class: 'ticket' }, title, ...messages.parts, answer.root),
      panel.root,
    ],
    choices: (read: Chats) => {
      chats = read
      if (last) panel.draw(last, chats)
    },
    refresh: whenChanged(() => sandboxApi.chat(hash), draw),
  }
}

const nothingSelected = () =>
  el(
    'section',
    { class: 'ticket empty' },
    el('p', {}, 'Choose a chat to read and answer it.')
  )

/** List, conversation and details, side by side. */
export const chatsView = (selected: string | undefined): View => {
  const list = chatList()
  const chat = selected === undefined ? undefined : chatView(selected)
  const refreshList = whenChanged(sandboxApi.chats, (chats) => {
    list.draw(chats.interactions, selected)
    chat?.choices(chats)
  })

  return {
    root: el(
      'div',
      { class: 'workspace' },
      list.root,
      ...(chat?.parts ?? [nothingSelected()])
    ),
    refresh: async () => {
      await Promise.all([refreshList(), chat?.refresh()])
    },
  }
}
