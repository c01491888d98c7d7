import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Ticket, TicketProperties, TicketStatus } from '../tickets/ticket'
import type { User } from '../users/user'
import { contentPath } from '../files/present-attachment'
import { keepFile, openUpload } from '../files/uploads'
import type { Problem } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { EMAILS } from '../seed/users'
import { changeTicket, withConsequences } from '../tickets/change-ticket'
import { typedHtml } from '../tickets/comment-text'
import { makeNewComment } from '../tickets/new-comment'
import type { NewComment } from '../tickets/record-change'
import { propertiesOf, recordChange } from '../tickets/record-change'
import { closedProblem, ticketProblems } from '../tickets/ticket-problems'
import { userWithEmail } from '../users/user-problems'
import { SYSTEM_USER_ID, VIA } from '../via'
import type { ReplyInput } from './agent-input'

type Outcome = Result<Ticket, Problem[]>

const RULE = { user_id: SYSTEM_USER_ID, via_id: VIA.rule }

/** The agent whom the page plays. */
const agentOf = (sandbox: Sandbox): User | undefined =>
  userWithEmail(sandbox, EMAILS.agent)

interface Kept {
  uploads: string[]
  /** Where those that were pasted are read. */
  pictures: string[]
}

const keepFiles = (sandbox: Sandbox, files: ReplyInput['files']): Kept => {
  if (files.length === 0) return { uploads: [], pictures: [] }
  const token = openUpload(sandbox)
  const kept = files.map((file) =>
    keepFile(
      sandbox,
      {
        name: file.name,
        type: file.contentType,
        content: Buffer.from(file.base64, 'base64'),
        inline: file.inline,
      },
      token
    )
  )

  return {
    uploads: [token],
    pictures: kept.filter(({ inline }) => inline).map(contentPath),
  }
}

const save = (
  sandbox: Sandbox,
  ticket: Ticket,
  set: Partial<TicketProperties>,
  comment?: NewComment
): Outcome => {
  const agent = agentOf(sandbox)
  if (ticket.status === 'closed' || !agent) return err([closedProblem])
  const before = propertiesOf(ticket)
  const properties = withConsequences(sandbox, before, set, agent)
  const problems = ticketProblems(sandbox, { ...before, ...properties })
  if (problems.length > 0) return err(problems)
  const actor = { user_id: agent.id, via_id: VIA.web }

  return ok(
    changeTicket(sandbox, actor, ticket, { properties, comment }).ticket
  )
}

/** Files without words are shown under their names. */
const textOf = ({ body, files }: ReplyInput): string =>
  body.trim() === ''
    ? files
        .filter(({ inline }) => !inline)
        .map((file) => file.name)
        .join(', ')
    : body

/** A public reply or an internal note, with its files and, where asked, a new status in the same update. */
export const reply = (
  sandbox: Sandbox,
  ticket: Ticket,
  input: ReplyInput
): Outcome => {
  if (ticket.status === 'closed') return err([closedProblem])
  const author = agentOf(sandbox)
  const { uploads, pictures } = keepFiles(sandbox, input.files)

  return makeNewComment(
    sandbox,
    {
      html_body: typedHtml(textOf(input), pictures),
      public: input.public,
      uploads,
    },
    author,
    { requester_id: ticket.requester_id, ticket }
  ).andThen((comment) =>
    save(
      sandbox,
      ticket,
      input.status === undefined ? {} : { status: input.status },
      comment
    )
  )
}

/**
 * No agent can close: an automation of the account does, which sets triggers off, or in the end the system, which does
 * not.
 */
const close = (
  sandbox: Sandbox,
  ticket: Ticket,
  bySystem: boolean
): Outcome => {
  if (ticket.status === 'closed') return err([closedProblem])
  const change = { properties: { status: 'closed' as const } }

  return ok(
    (bySystem ? recordChange : changeTicket)(sandbox, RULE, ticket, change)
      .ticket
  )
}

export const setStatus = (
  sandbox: Sandbox,
  ticket: Ticket,
  { status, bySystem }: { status: TicketStatus; bySystem: boolean }
): Outcome =>
  status === 'closed'
    ? close(sandbox, ticket, bySystem)
    : save(sandbox, ticket, { status })

/** To the agent with the e-mail, or to nobody. */
export const assign = (
  sandbox: Sandbox,
  ticket: Ticket,
  email: string | null
): Outcome => {
  const user = email === null ? undefined : userWithEmail(sandbox, email)
  if (email !== null && !user)
    return err([{ field: 'assignee', description: 'Assignee: is invalid' }])

  return save(sandbox, ticket, {
    assignee_id: user?.id ?? null,
    group_id: user?.default_group_id ?? ticket.group_id,
  })
}

export const setTags = (
  sandbox: Sandbox,
  ticket: Ticket,
  tags: string[]
): Outcome => save(sandbox, ticket, { tags })
