import { escapeHtml } from '../escape-html'
import type { SentMail } from '../platform/mail'

const mailItem = ({ sentAt, to, subject, message }: SentMail): string => `
<article>
  <h2>${escapeHtml(subject)}</h2>
  <p>To ${escapeHtml(to)}, <time datetime="${sentAt}">${sentAt}</time></p>
  <iframe sandbox title="${escapeHtml(subject)}" srcdoc="${escapeHtml(message)}"></iframe>
</article>`

/** E-mails that the app asked VTEX to send. */
export const mailPage = (mails: SentMail[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>E-mails</title>
<link rel="icon" href="data:,">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem }
  article { border: 1px solid #ccc; border-radius: 8px; margin: 1rem 0; padding: 1rem }
  h2 { font-size: 1.1rem; margin: 0 }
  iframe { border: 0; width: 100%; height: 16rem }
</style>
<h1>E-mails sent through VTEX</h1>
${mails.length === 0 ? '<p>None yet.</p>' : mails.map(mailItem).join('')}
</html>`
