import { percentDecoded } from '../../../domain/percent-decoded'
import { wordsOf } from './comment-html'
import type { TicketComment } from './comments'

const tokenIn = (address: string): string | undefined =>
  /\/attachments\/token\/([^/?]+)/.exec(address)?.[1]

/** Bounded, as is all that is looked for here: an agent's text may be as long as Zendesk lets it be. */
const PICTURE = / ?!\[[^\]\n]{0,300}\]\(([^)\s]{1,2000})\)/g

/** A picture in the text is told there by its address, and is an attachment as well. */
const withoutPictures = (
  text: string,
  attachments: TicketComment['attachments']
): string => {
  const tokens = attachments.map(({ content_url: url }) => tokenIn(url))

  return text.replace(PICTURE, (whole, address) =>
    tokens.includes(tokenIn(String(address)) ?? '') ? '' : whole
  )
}

interface Link {
  words: string
  address: string
}

const OPENING = /<a\s([^<>]*)>([^]*)/i
const HREF = /(?:^|\s)href="((?:https?|mailto|tel):[^"]+)"/i

/** The link that this part of an HTML text, up to a closing tag, ends in. */
const linkAtEnd = (part: string): Link[] => {
  const [, attributes = '', inner = ''] = OPENING.exec(part) ?? []
  const address = HREF.exec(attributes)?.[1]

  return address === undefined
    ? []
    : [
        {
          words: wordsOf(inner.replace(/<[^<>]+>/g, '')),
          address: wordsOf(address).replace(/^(mailto|tel):/i, ''),
        },
      ]
}

const linksIn = (html: string): Link[] =>
  html.split(/<\/a>/i).slice(0, -1).flatMap(linkAtEnd)

/** What of an address tells where it leads, however it is written. */
const bare = (address: string): string =>
  percentDecoded(address)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')

interface LinkedText {
  text: string
  /** Up to where links are told. */
  end: number
}

const withLink = (
  { text, end }: LinkedText,
  { words, address }: Link
): LinkedText => {
  const at = words ? text.indexOf(words, end) : -1

  if (bare(words) === bare(address)) return { text, end: Math.max(at, end) }
  if (at === -1) return { text: `${text}\n${address}`.trim(), end }

  const told = `${text.slice(0, at)}${words} (${address})`

  return { text: `${told}${text.slice(at + words.length)}`, end: told.length }
}

/**
 * An agent's words as WhatsApp can show them. A plain text does not tell where links lead whose words are others than their
 * address, which only the HTML knows.
 */
export const agentWords = ({
  plain_body: plain,
  body,
  html_body: html,
  attachments,
}: TicketComment): string =>
  linksIn(html).reduce(withLink, {
    text: wordsOf(withoutPictures(plain ?? body, attachments)),
    end: 0,
  }).text
