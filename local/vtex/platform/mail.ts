import { join } from 'node:path'

import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import { renderTemplate } from './mail-template'
import type {
  PlatformAnswer,
  PlatformRequest,
  PlatformSystem,
} from './platform-system'
import { jsonBody } from './platform-system'

const templateSchema = z.looseObject({
  Name: z.string().min(1),
  FriendlyName: z.string(),
  Templates: z.object({
    email: z.looseObject({
      To: z.string(),
      Subject: z.string(),
      Message: z.string(),
      IsActive: z.boolean(),
    }),
  }),
})

const sendingSchema = z.object({
  templateName: z.string().min(1),
  providerName: z.string().optional(),
  jsonData: z.record(z.string(), z.unknown()),
})

type Template = z.infer<typeof templateSchema>

export interface SentMail {
  sentAt: string
  to: string
  subject: string
  /** HTML. */
  message: string
}

export interface Mail extends PlatformSystem {
  /** Newest first. */
  sent(): SentMail[]
}

const JANUS_HOST = 'portal.vtexcommercestable.com.br'
const MAIL_HOST = 'mailservice.vtex.com.br'
const SEND_PATH = '/api/mail-service/pvt/sendmail'
const TEMPLATES_PATH = '/api/template-render/pvt/templates'

const policyOf = ({ method, path }: { method: string; path: string }) => {
  if (path === SEND_PATH) return 'send-message'
  if (method === 'GET') return 'template-listar'

  return method === 'POST' ? 'template-criar' : 'template-editar'
}

const openMailbox = (dataFolder: string, now: () => number) => {
  const { state, save } = openJsonFile<{
    templates: Template[]
    sent: SentMail[]
  }>(join(dataFolder, 'mail.json'), () => ({ templates: [], sent: [] }))

  const findTemplate = (name?: string): Template | undefined =>
    state.templates.find(({ Name }) => Name === name)

  return {
    state,
    findTemplate,
    saveTemplate: (body: unknown): PlatformAnswer => {
      const { data } = templateSchema.safeParse(body)

      if (data === undefined) return { status: 400 }

      state.templates = [
        ...state.templates.filter(({ Name }) => Name !== data.Name),
        data,
      ]
      save()

      return { status: 200, body: data }
    },
    send: (body: unknown): PlatformAnswer => {
      const { data } = sendingSchema.safeParse(body)
      const email = findTemplate(data?.templateName)?.Templates.email

      if (data === undefined || email === undefined) return { status: 400 }

      const to = renderTemplate(email.To, data.jsonData)

      if (!to.includes('@') || !email.IsActive) return { status: 400 }

      state.sent.unshift({
        sentAt: new Date(now()).toISOString(),
        to,
        subject: renderTemplate(email.Subject, data.jsonData),
        message: renderTemplate(email.Message, data.jsonData),
      })
      save()

      return { status: 200, body: {} }
    },
  }
}

/** VTEX's message center: templates, and e-mails made from them, kept instead of sent. */
export const mail = (dataFolder: string, now: () => number): Mail => {
  const { state, findTemplate, saveTemplate, send } = openMailbox(
    dataFolder,
    now
  )

  const answerTemplates = (request: PlatformRequest): PlatformAnswer => {
    if (request.method !== 'GET') return saveTemplate(jsonBody(request))

    const name = decodeURIComponent(
      request.path.slice(TEMPLATES_PATH.length + 1)
    )
    const found = name ? findTemplate(name) : state.templates

    return found ? { status: 200, body: found } : { status: 404 }
  }

  return {
    name: 'mail',
    owns: ({ host, path }) =>
      host === MAIL_HOST ||
      (host === JANUS_HOST &&
        (path === SEND_PATH || path.startsWith(TEMPLATES_PATH))),
    policies: (request) => [policyOf(request)],
    outbound: () => true,
    answer: (request) => {
      const { method, path, headers } = request

      if (headers.vtexidclientautcookie === undefined) return { status: 401 }
      if (path === SEND_PATH && method === 'POST')
        return send(jsonBody(request))

      return path.startsWith(TEMPLATES_PATH)
        ? answerTemplates(request)
        : { status: 404 }
    },
    sent: () => state.sent,
  }
}
