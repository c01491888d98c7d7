import type { Product } from './product'

interface SentMail {
  to: string
  subject: string
  message: string
}

/** What the message center has sent, newest first. */
export const sentMails = async ({
  publicOrigin,
}: Product): Promise<SentMail[]> => {
  const response = await fetch(`${publicOrigin}/sandbox/mail`, {
    headers: { accept: 'application/json' },
  })

  return (await response.json()) as SentMail[]
}
