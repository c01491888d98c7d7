import type { MailMessage } from '../../ports/mail'
import type { Ports } from '../../ports/ports'

/** Where the VTEX team reads what stores ask for. */
const VTEX_TEAM = 'live-support@vtex.com'

/**
 * Tells the VTEX team what a store asked for. The request is stored and shown all the same: an e-mail that cannot be sent
 * is only logged.
 */
export const tellVtexTeam = async (
  ports: Pick<Ports, 'mail' | 'log' | 'account'>,
  { subject, lines }: Omit<MailMessage, 'to'>
): Promise<void> => {
  const sent = await ports.mail.send({
    to: VTEX_TEAM,
    subject: `${subject}: ${ports.account}`,
    lines,
  })

  if (sent.isErr()) {
    ports.log.error('The VTEX team got no e-mail', {
      subject,
      detail: sent.error.detail,
    })
  }
}
