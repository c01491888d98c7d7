import type { ZendeskSettings } from '../../graphql/answers'
import type {
  ZendeskAuthentication,
  ZendeskConnectionInput,
} from '../../graphql/operation-types'

export interface ZendeskForm {
  address: string
  authentication: ZendeskAuthentication
  oauthClientId: string
  oauthClientSecret: string
  email: string
  apiToken: string
  tag: string
  accountPhoneNumber: string
  groupId: string
}

const DEFAULT_TAG = 'vtex-chatbot'

/** Secrets begin empty: they never come back, and empty keeps the stored one. */
export const zendeskForm = (zendesk: ZendeskSettings): ZendeskForm => ({
  address: zendesk.address ?? zendesk.subdomain ?? '',
  authentication: zendesk.authentication ?? 'OAUTH_CLIENT',
  oauthClientId: zendesk.oauthClientId ?? '',
  oauthClientSecret: '',
  email: zendesk.email ?? '',
  apiToken: '',
  tag: zendesk.tag ?? DEFAULT_TAG,
  accountPhoneNumber: zendesk.accountPhoneNumber ?? '',
  groupId: zendesk.groupId ?? '',
})

/** What of the form opens the account. */
export const accessOf = (form: ZendeskForm): string[] => [
  form.address,
  form.authentication,
  form.oauthClientId,
  form.oauthClientSecret,
  form.email,
  form.apiToken,
]

/** Identifies the stored account and its credentials: others may lead to another account, or be accepted where these were refused. */
export const storedAccessOf = (zendesk: ZendeskSettings): string =>
  [
    zendesk.subdomain,
    zendesk.authentication,
    zendesk.oauthClientId,
    zendesk.oauthClientSecret.changedAt,
    zendesk.email,
    zendesk.apiToken.changedAt,
  ].join(' ')

const orNone = (text: string): string | undefined => text.trim() || undefined

export const zendeskInput = (form: ZendeskForm): ZendeskConnectionInput => {
  const { address, authentication, tag, accountPhoneNumber } = form
  const common = {
    address: address.trim(),
    authentication,
    tag: tag.trim(),
    accountPhoneNumber: accountPhoneNumber.trim(),
    groupId: form.groupId,
  }

  return authentication === 'OAUTH_CLIENT'
    ? {
        ...common,
        oauthClientId: form.oauthClientId.trim(),
        oauthClientSecret: orNone(form.oauthClientSecret),
      }
    : {
        ...common,
        email: form.email.trim(),
        apiToken: orNone(form.apiToken),
      }
}

/** The account's own address in whatever form it is typed, for links into its screens. */
export const subdomainOf = (address: string): string | undefined =>
  /^(?:https?:\/\/)?([a-z0-9][a-z0-9-]*)(?:\.zendesk\.com(?:[/?#].*)?)?$/i
    .exec(address.trim())?.[1]
    .toLowerCase()

/** A place in Zendesk's Admin Center, once the account is known. */
export const adminCenterLink = (
  subdomain: string | undefined,
  place: string
): string | undefined =>
  subdomain && `https://${subdomain}.zendesk.com/admin/${place}`
