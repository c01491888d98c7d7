import { conversationSummary } from '../../../messages/conversation-summary'
import { handoffRequest } from './handoff-request'

const { shopper, context } = handoffRequest.shape

/** What addresses the shopper rather than describes them. */
const notForAgents = ['userId', 'locale']

const values = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `the ${name}`]))

it('reads nothing about a shopper that the agent is not told', () => {
  const names = Object.keys(shopper.shape).filter(
    (name) => !notForAgents.includes(name)
  )
  const text = conversationSummary({
    kind: 'start',
    handoffId: 'handoff-1',
    conversationId: 'conversation-1',
    accountPhoneNumber: '+5511900000000',
    shopper: { phoneNumber: '', ...values(names) },
    transcript: [],
    context: {},
    asContact: false,
  })

  expect(names.filter((name) => !text.includes(`the ${name}`))).toEqual([])
})

it('reads nothing about what they look at that the agent is not told', () => {
  const names = Object.keys(context.in.unwrap().unwrap().shape)
  const text = conversationSummary({
    kind: 'start',
    handoffId: 'handoff-1',
    conversationId: 'conversation-1',
    accountPhoneNumber: '+5511900000000',
    shopper: { phoneNumber: '' },
    transcript: [],
    context: values(names),
    asContact: false,
  })

  expect(names.filter((name) => !text.includes(`the ${name}`))).toEqual([])
})
