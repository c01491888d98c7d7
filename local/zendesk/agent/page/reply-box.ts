import type { TicketPage } from '../present-ticket'
import { el } from '../../../sandbox/page/element'
import { oneAtATime } from '../../../sandbox/page/one-at-a-time'
import { Refused } from '../../../sandbox/page/call-sandbox'
import { fileInput } from '../../../sandbox/page/file-input'
import { sandboxApi } from './sandbox-api'

const isPicture = ({ type }: File) => type.startsWith('image/')

/** Pictures that were pasted into the text. */
const pastedInto = (text: HTMLTextAreaElement) => {
  const names = el('small', { 'aria-live': 'polite' })
  let pictures: File[] = []
  const keep = (kept: File[]) => {
    pictures = kept
    names.textContent = pictures.map(({ name }) => `Pasted: ${name}`).join(', ')
  }
  text.addEventListener('paste', ({ clipboardData }) =>
    keep([...pictures, ...[...(clipboardData?.files ?? [])].filter(isPicture)])
  )

  return { names, all: () => pictures, clear: () => keep([]) }
}

const choice = (value: string, text: string, checked: boolean) =>
  el(
    'label',
    { class: 'choice' },
    el('input', { type: 'radio', name: 'visibility', value, checked }),
    text
  )

const visibility = () =>
  el(
    'div',
    { class: 'line', role: 'radiogroup', 'aria-label': 'Visibility' },
    choice('public', 'Public reply', true),
    choice('note', 'Internal note', false)
  )

const STATUSES = [
  ['open', 'Submit as Open'],
  ['pending', 'Submit as Pending'],
  ['solved', 'Submit as Solved'],
] as const

type Status = (typeof STATUSES)[number][0]

const fields = () => ({
  text: el('textarea', { rows: 3, id: 'reply', 'aria-label': 'Reply' }),
  files: el('input', { type: 'file', multiple: true }),
  problem: el('p', { class: 'problem', role: 'alert' }),
})

/** Shows what was chosen; `show` is to be called when the choice is emptied by script. */
const fileChooser = (files: HTMLInputElement) => {
  const names = el('small', {})
  const show = () => {
    names.textContent = [...(files.files ?? [])]
      .map((file) => file.name)
      .join(', ')
  }
  files.addEventListener('change', show)

  return {
    root: el(
      'label',
      { class: 'attach' },
      el('span', {}, 'Attach files'),
      files,
      names
    ),
    show,
  }
}

const closedNotice = () =>
  el(
    'p',
    { class: 'closed-notice' },
    'This ticket is closed: nobody can change it. A new message from the shopper starts a follow-up.'
  )

const buttons = (submit: (status: Status) => void) =>
  STATUSES.map(([status, text]) =>
    el(
      'button',
      {
        type: 'button',
        class: status === 'solved' ? 'primary' : '',
        onclick: () => submit(status),
      },
      text
    )
  )

interface Written {
  body: string
  public: boolean
  status: Status
  files: File[]
  pasted: File[]
}

/** Without words and files, only the status changes. */
const send = async (id: number, written: Written) => {
  const { pasted, files, ...rest } = written
  const pictures = (await Promise.all(pasted.map(fileInput))).map(
    (picture) => ({
      ...picture,
      inline: true,
    })
  )
  const all = [...(await Promise.all(files.map(fileInput))), ...pictures]

  return rest.body.trim() === '' && all.length === 0
    ? sandboxApi.setStatus(id, { status: rest.status })
    : sandboxApi.reply(id, { ...rest, files: all })
}

const sorry = (error: unknown) =>
  error instanceof Refused
    ? `Not sent: ${error.message}`
    : 'Not sent: the sandbox does not answer. Your text is still here.'

/** Where the agent answers, one reply after the other. Ctrl and Enter submit as open. */
export const replyBox = (
  id: number,
  onChange: (ticket: TicketPage) => void
) => {
  const { text, files, problem } = fields()
  const chooser = fileChooser(files)
  const pasted = pastedInto(text)
  const form = el('form', { class: 'reply', 'aria-label': 'Answer' })

  const isPublic = () => new FormData(form).get('visibility') !== 'note'

  const reply = async (status: Status) => {
    problem.textContent = ''
    try {
      const ticket = await send(id, {
        body: text.value,
        public: isPublic(),
        status,
        files: [...(files.files ?? [])],
        pasted: pasted.all(),
      })
      pasted.clear()
      text.value = ''
      files.value = ''
      chooser.show()
      onChange(ticket)
    } catch (error) {
      problem.textContent = sorry(error)
    }
  }

  const submit = (status: Status): void =>
    void oneAtATime(text, () => reply(status))

  form.addEventListener('change', () =>
    form.classList.toggle('writing-note', !isPublic())
  )
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) submit('open')
  })
  form.append(
    visibility(),
    text,
    pasted.names,
    problem,
    el(
      'div',
      { class: 'line' },
      chooser.root,
      el('span', { class: 'buttons' }, ...buttons(submit))
    )
  )
  const closed = closedNotice()

  return {
    root: el('div', {}, form, closed),
    draw: (ticket: TicketPage) => {
      form.hidden = ticket.status === 'closed'
      closed.hidden = ticket.status !== 'closed'
    },
  }
}
