import type { HistoryTask, Message, Ticket, Ticketer } from '../model'
import type { Sandbox } from '../sandbox'
import { habitsOf } from '../sandbox'
import { callTicketer } from './call-ticketer'
import { isTaken } from './read-answer'
import { wireMessage } from './wire-message'

const BATCH = 50
const MOST_RUNS = 3
const WINDOW_MS = 24 * 60 * 60_000

const batchesOf = (messages: Message[], size: number): Message[][] =>
  Array.from({ length: Math.ceil(messages.length / size) }, (_, index) =>
    messages.slice(index * size, (index + 1) * size)
  )

interface TicketHistory {
  ticket: Ticket
  ticketer: Ticketer
  name?: string
}

const sendBatch = async (
  sandbox: Sandbox,
  { ticket, ticketer, name }: TicketHistory,
  messages: Message[],
  batch: number
): Promise<boolean> => {
  const { historyOneByOne } = habitsOf(sandbox)
  const [first] = messages
  const about = { ticketer, externalId: ticket.externalId }
  const answer =
    historyOneByOne && first
      ? await callTicketer(sandbox, {
          ...about,
          route: 'forward',
          body: {
            ticket_id: ticket.id,
            external_id: ticket.externalId,
            ...wireMessage(first, name),
          },
          keyOf: () => `forward-${first.id}`,
        })
      : await callTicketer(sandbox, {
          ...about,
          route: 'history',
          body: {
            contact: { uuid: '' },
            messages: messages.map((message) => wireMessage(message, name)),
          },
          keyOf: () => `history-${ticket.id}-${batch}`,
        })

  return answer !== undefined && isTaken(answer)
}

/** What was written by now, the answers of our agents included, as the task has no upper bound of time. */
const runOnce = async (
  sandbox: Sandbox,
  history: TicketHistory
): Promise<boolean> => {
  const { ticket } = history
  const messages = sandbox.db.messages
    .having(ticket.contact)
    .filter(({ sentAt }) => sentAt > ticket.openedAt - WINDOW_MS)
  const size = habitsOf(sandbox).historyOneByOne ? 1 : BATCH

  for (const [index, batch] of batchesOf(messages, size).entries()) {
    if (!(await sendBatch(sandbox, history, batch, index))) return false
  }

  return true
}

const ticketHistoryOf = (
  { db }: Sandbox,
  id: string
): TicketHistory | undefined => {
  const ticket = db.tickets.get(id)
  const ticketer = ticket && db.ticketers.get(ticket.ticketer)

  return (
    ticketer && {
      ticket,
      ticketer,
      name: db.contacts.get(ticket.contact)?.name,
    }
  )
}

/** Runs until it succeeded as often as the habits say, three times at most; each run begins anew. */
const run = async (sandbox: Sandbox, task: HistoryTask): Promise<void> => {
  const history = ticketHistoryOf(sandbox, task.id)
  let { runs } = task

  while (history && runs < MOST_RUNS) {
    await sandbox.wait(habitsOf(sandbox).historyAfterMs)

    const isDone = await runOnce(sandbox, history)

    runs += 1
    sandbox.db.historyTasks.put({ id: task.id, runs })
    if (isDone && runs >= habitsOf(sandbox).historyRuns) break
  }

  sandbox.db.historyTasks.remove(task.id)
}

export const queueHistory = (sandbox: Sandbox, { id }: Ticket): void => {
  const task = { id, runs: 0 }

  sandbox.db.historyTasks.put(task)
  sandbox.inBackground(run(sandbox, task))
}

/** Goes on with what was queued when the sandbox ended. */
export const resumeHistory = (sandbox: Sandbox): void =>
  sandbox.db.historyTasks
    .all()
    .forEach((task) => sandbox.inBackground(run(sandbox, task)))
