import { el } from '../../sandbox/page/element'
import { fileInput } from '../../sandbox/page/file-input'
import { oneAtATime } from '../../sandbox/page/one-at-a-time'
import type { AgentInteraction } from '../agent/present-interaction'
import { sandboxApi, sorry } from './sandbox-api'

const STILL_TYPING_MS = 3000

/** Tells that the agent types, and that they stopped some time after the last key. */
const typingTeller = (hash: string) => {
  let stop: ReturnType<typeof setTimeout> | undefined

  const tell = (typing: boolean) =>
    void sandboxApi.act(hash, 'typing', { typing }).catch(() => undefined)

  return {
    typed: () => {
      if (stop === undefined) tell(true)
      clearTimeout(stop)
      stop = setTimeout(() => {
        stop = undefined
        tell(false)
      }, STILL_TYPING_MS)
    },
    sent: () => {
      clearTimeout(stop)
      stop = undefined
    },
  }
}

const notices: Partial<Record<AgentInteraction['state'], string>> = {
  QUEUED: 'Accept the chat to answer it.',
  ENDED: 'This chat is finished.',
  UNAVAILABLE: 'Nobody took this chat.',
  CONTACT: 'A contact left outside opening hours, to be answered by e-mail.',
}

interface Fields {
  text: HTMLTextAreaElement
  file: HTMLInputElement
}

/** One message with the words, and one with each file. */
const send = async (hash: string, { text, file }: Fields) => {
  const content = text.value.trim()

  if (content) await sandboxApi.act(hash, 'answer', { content })
  text.value = ''

  for (const chosen of file.files ?? []) {
    await sandboxApi.act(hash, 'answer', { file: await fileInput(chosen) })
  }

  file.value = ''

  return sandboxApi.chat(hash)
}

const makeFields = (): Fields & { names: HTMLElement } => {
  const file = el('input', { type: 'file', multiple: true })
  const names = el('small', {})

  file.addEventListener('change', () => {
    names.textContent = [...(file.files ?? [])]
      .map(({ name }) => name)
      .join(', ')
  })

  return {
    text: el('textarea', { rows: 3, 'aria-label': 'Answer' }),
    file,
    names,
  }
}

/** Where the agent answers, one message after the other. Enter sends, Shift and Enter begin a new line. */
export const answerBox = (
  hash: string,
  onChange: (chat: AgentInteraction) => void
) => {
  const fields = makeFields()
  const problem = el('p', { class: 'problem', role: 'alert' })
  const notice = el('p', { class: 'closed-notice' })
  const typing = typingTeller(hash)

  const submit = async () => {
    problem.textContent = ''
    typing.sent()
    try {
      onChange(await send(hash, fields))
      fields.names.textContent = ''
    } catch (error) {
      problem.textContent = `Not sent: ${sorry(error)}`
    }
  }

  const form = el(
    'form',
    {
      class: 'reply',
      'aria-label': 'Answer',
      onsubmit: (event: Event) => {
        event.preventDefault()
        void oneAtATime(fields.text, submit)
      },
    },
    fields.text,
    problem,
    el(
      'div',
      { class: 'line' },
      el(
        'label',
        { class: 'attach' },
        el('span', {}, 'Attach files'),
        fields.file,
        fields.names
      ),
      el('button', { class: 'primary' }, 'Send')
    )
  )

  fields.text.addEventListener('input', typing.typed)
  fields.text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    void oneAtATime(fields.text, submit)
  })

  return {
    root: el('div', {}, form, notice),
    draw: ({ state }: AgentInteraction) => {
      form.hidden = state !== 'ACCEPTED'
      notice.hidden = state === 'ACCEPTED'
      notice.textContent = notices[state] ?? ''
    },
  }
}
