import { err, ok } from 'neverthrow'

import type { Mail, MailMessage } from '../ports/mail'
import { FakeFaults } from './fake-faults'

/** A mailbox that everything arrives in. */
export class FakeMail implements Mail {
  readonly sent: MailMessage[] = []
  readonly faults = new FakeFaults<{ detail: string }>()

  async send(message: MailMessage) {
    const fault = this.faults.take('send')

    if (fault) return err(fault.failure)

    this.sent.push(message)

    return ok(undefined)
  }
}
