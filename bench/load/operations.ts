import type { PartnerName } from '../../node/domain/partner-name'
import type { Tally } from '../stand-in/call-log'
import { NUMBERED } from '../stand-in/memory-bucket'
import { end, shopperMessage, start } from './bot-operations'
import type { ServiceRequest } from './callers'
import type { Crowd } from './crowd'
import { agentAnswered, agentClosed, reminded } from './partner-updates'

/** Calls of each side. */
export type Calls = Omit<Tally, 'remembered' | 'unknown'>

export interface Operation {
  name: string
  /** The request about the conversation of this number; each number is used once. */
  request(crowd: Crowd, number: string): ServiceRequest
  /** Goes before on the same conversations, and is not measured. */
  first?: { request: Operation['request']; name: string; waitMs: number }
  /** Answers of an agent that each ticket has by then. */
  agentAnswers: number
  /** The calls that it may make, where it exists. */
  budget: Partial<Record<PartnerName, Calls>>
}

const conversation = (number: string): string => `${NUMBERED}${number}`

/** None of the crowd. */
const newConversation = (number: string): string => `new-${NUMBERED}${number}`

const calls = (
  store: number,
  partner: number,
  bot: number,
  event = 0
): Calls => ({ store, partner, bot, event })

/** How long the app lets Zenvia's last words arrive before it closes. */
const SETTLE_MS = 3_100

const message: Operation = {
  name: "shopper's message",
  request: (_, number) => shopperMessage(conversation(number), 1),
  agentAnswers: 1,
  budget: { ZENDESK: calls(3, 1, 0), ZENVIA: calls(3, 1, 0) },
}

const agentClose: Operation = {
  name: 'close by the agent',
  request: agentClosed,
  agentAnswers: 1,
  budget: { ZENDESK: calls(4, 2, 1), ZENVIA: calls(3, 0, 0, 1) },
}

const SETTLED = 'close, once settled'

const all: Operation[] = [
  {
    name: 'start',
    request: (_, number) => start(newConversation(number)),
    agentAnswers: 1,
    budget: { ZENDESK: calls(4, 2, 1), ZENVIA: calls(4, 1, 1) },
  },
  message,
  {
    name: '... with a cached record',
    request: (_, number) => shopperMessage(conversation(number), 2),
    first: { ...message, waitMs: 0 },
    agentAnswers: 1,
    budget: { ZENDESK: calls(2, 1, 0), ZENVIA: calls(2, 1, 0) },
  },
  {
    name: "agent's message",
    request: (crowd, number) => agentAnswered(crowd, number, 2),
    agentAnswers: 2,
    budget: { ZENDESK: calls(3, 1, 1), ZENVIA: calls(3, 0, 1) },
  },
  agentClose,
  {
    name: SETTLED,
    request: (_, number) => reminded(SETTLED, number),
    first: { ...agentClose, waitMs: SETTLE_MS },
    agentAnswers: 1,
    budget: { ZENVIA: calls(5, 0, 1) },
  },
  {
    name: 'close by the bot',
    request: (_, number) => end(conversation(number)),
    agentAnswers: 1,
    budget: { ZENDESK: calls(3, 2, 1), ZENVIA: calls(3, 1, 1) },
  },
]

export const operationsOf = (partner: PartnerName): Operation[] =>
  all.filter(({ budget }) => budget[partner])
