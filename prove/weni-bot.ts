import type { NewBotTicket } from '../node/domain/conversation/bot/bot-ticket'
import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import type { CloseReason } from '../node/domain/handoff/handoff-state'
import { parseJson } from '../node/domain/parse-json'
import { MINUTE_MS } from '../node/domain/time-units'
import type { HttpAnswer, HttpRequest } from '../node/ports/outbound-http'
import { endHandoff } from '../node/usecases/conversation/end-handoff'
import { takeHistory } from '../node/usecases/conversation/take-history'
import type { Replicas } from './replicas'
import type { Stage } from './stage'
import { conversationId } from './actors/tokens'
import { WENI_HOST } from './weni-side'
import type { WeniSide } from './weni-side'

const CALLBACK = `https://${WENI_HOST}/mr/tickets/types/generic/event_callback/0f8b6c1e-2a3d-4b5c-8d7e-9f0a1b2c3d4e`

interface Line {
  id: string
  author: 'SHOPPER' | 'BOT'
  text: string
  sentAt: string
}

interface Ticket {
  conversation: number
  /** Known with our answer to the open. */
  handoffId: string
  isOpen: boolean
  /** What was written over there, our agents' words among it. */
  lines: Line[]
}

interface Body {
  external_id: string
  text?: string
  attachments?: Array<{ url: string }>
  reason?: string
  closed_at?: string
}

const answer = (status: number, body: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify(body),
})

/** Weni as a bot: its rows exist only later, it tells its history again and again, and drops no repetition. */
export class WeniBot implements WeniSide {
  private readonly tickets = new Map<string, Ticket>()
  private sent = 0

  constructor(
    private readonly stage: Stage,
    private readonly replicas: () => Replicas | undefined
  ) {}

  newTicket(conversation: number, ordinal: number): NewBotTicket {
    const externalId = `weni-${conversation}-${ordinal}`

    return {
      externalId,
      ticketId: externalId,
      openedAt: new Date(this.stage.time.now()).toISOString(),
      callbackAddress: CALLBACK,
    }
  }

  opened(externalId: string, conversation: number, handoffId: string): void {
    void this.insertRow(externalId, {
      conversation,
      handoffId,
      isOpen: true,
      lines: [],
    })
  }

  forwarded(externalId: string, token: string): void {
    this.tickets.get(externalId)?.lines.push({
      id: token,
      author: 'SHOPPER',
      text: `words ${token}`,
      sentAt: new Date(this.stage.time.now()).toISOString(),
    })
  }

  left(externalId: string, handoffId: string, closedAt: string): void {
    const ticket = this.tickets.get(externalId)

    if (ticket && !ticket.isOpen) return
    if (ticket) ticket.isOpen = false
    this.goOn(handoffId, externalId, 'SHOPPER_LEFT', closedAt)
  }

  async take({ url, body }: HttpRequest): Promise<HttpAnswer> {
    const content = parseJson(String(body)) as Body
    const ticket = this.tickets.get(content.external_id)

    if (!ticket) return answer(404, { error: 'ticket_not_found' })

    return url.endsWith('/tickets/close')
      ? this.close(ticket, content)
      : this.show(ticket, content)
  }

  /** The shopper reads it, whether or not they read it before. */
  private async show(
    { conversation, handoffId, lines }: Ticket,
    { external_id: externalId, text, attachments = [] }: Body
  ): Promise<HttpAnswer> {
    const fetched = await Promise.all(attachments.map(this.fetchFile))
    const id = `${externalId}:${(this.sent += 1)}`
    const at = new Date(this.stage.time.now()).toISOString()

    this.stage.cloud.received.push({
      ...this.eventOf(handoffId, externalId, at),
      id,
      type: 'handoff.message',
      message: {
        id,
        text,
        attachments: fetched,
        sentAt: at,
      },
    })
    this.stage.note(conversation, `weni: ${text ?? 'a file'}`)
    lines.push({ id, author: 'BOT', text: text ?? 'a file', sentAt: at })

    return answer(200, { message_uuid: id })
  }

  /** Fetched at once, at an address of ours; its name is only in what the address stands for. */
  private readonly fetchFile = async ({ url }: { url: string }) => {
    const [token = ''] = /link-\d+/.exec(url) ?? []
    const opened = await this.stage.cloud.links.open('files', token)

    return {
      url,
      fileName: opened.isOk() ? opened.value.payload.fileName : undefined,
    }
  }

  /** Our own `/close` is called inside the call, which fails where that is not answered. */
  private async close(ticket: Ticket, body: Body): Promise<HttpAnswer> {
    const { external_id: externalId, reason = '', closed_at: at = '' } = body

    if (!ticket.isOpen) return answer(200, {})

    const echoed = await this.replicas()?.attempt((ports, deadline) =>
      endHandoff(
        ports,
        {
          conversationId: conversationId(ticket.conversation),
          reason: 'BOT_CANCELLED',
          ticket: externalId,
        },
        deadline
      )
    )

    if (!echoed?.isOk()) return answer(500, { error: 'close_failed' })

    ticket.isOpen = false
    this.goOn(
      ticket.handoffId,
      externalId,
      reason.toUpperCase() as CloseReason,
      at
    )

    return answer(200, {})
  }

  private goOn(
    handoffId: string,
    externalId: string,
    closeReason: CloseReason,
    at: string
  ): void {
    const event = this.eventOf(handoffId, externalId, at)

    this.stage.cloud.received.push({
      ...event,
      id: `${externalId}:closed`,
      type: 'handoff.closed',
      handoff: { ...event.handoff, status: 'CLOSED', closeReason },
      event: { type: 'enable_bot' },
    })
  }

  private eventOf(
    handoffId: string,
    externalId: string,
    createdAt: string
  ): Omit<BotEvent, 'id' | 'type'> {
    const [, conversation = ''] = externalId.split('-')

    return {
      createdAt,
      conversationId: conversationId(Number(conversation)),
      userPhoneNumber: '',
      accountPhoneNumber: '',
      handoff: { id: handoffId, partner: 'ZENDESK', status: 'ACTIVE' },
    }
  }

  private async insertRow(externalId: string, ticket: Ticket): Promise<void> {
    await this.stage.pause(50, 4000)
    this.tickets.set(externalId, ticket)

    for (let runs = 1 + this.stage.random.below(3); runs > 0; runs -= 1) {
      await this.stage.pause(500, MINUTE_MS)
      await this.tellHistory(externalId, ticket)
    }
  }

  /** From its beginning, whatever was told before. */
  private async tellHistory(
    externalId: string,
    { conversation, lines }: Ticket
  ): Promise<void> {
    await this.replicas()?.attempt((ports, deadline) =>
      takeHistory(
        ports,
        {
          conversationId: conversationId(conversation),
          ticket: externalId,
          lines: [...lines],
        },
        deadline
      )
    )
  }
}
