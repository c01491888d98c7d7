export const en: Record<string, string> = {
  'note.shopper-left': 'The shopper ended the conversation on WhatsApp.',
  'note.bot-cancelled':
    'The bot or the store cancelled the request for an agent.',
  'note.expired':
    'The conversation was ended because nobody wrote for a long time.',
  'note.ended': 'The conversation was ended on WhatsApp.',
  'message.of-shopper': 'The shopper wrote: {text}',
  'message.empty': '(message without text)',
  'file.attached': '(file attached)',
  'file.link': 'File that could not be attached: {name} {url}',
  'file.blocked':
    'The file {name} was not sent because Zendesk found malware in it.',

  'error.ZENDESK_INPUT_INVALID':
    'The value of this field does not have the expected form.',
  'error.ZENDESK_FIELD_REQUIRED': 'Fill in this field.',
  'error.ZENDESK_ADDRESS_INVALID':
    'This is not the address of a Zendesk account. Paste the address of yours, such as {example}.',
  'error.ZENDESK_EMAIL_INVALID':
    'This is not an e-mail address. Use that of an administrator of your Zendesk account.',
  'error.ZENDESK_TAG_INVALID':
    'Use a single tag of plain letters, digits, hyphens and underscores, such as {example}.',
  'error.ZENDESK_GROUP_INVALID': 'Choose a group from the list.',

  'finding.zendesk.unknown-subdomain':
    'There is no Zendesk account at this address. Check the subdomain: it is what stands before .zendesk.com when you open your account.',
  'finding.zendesk.unreachable':
    'Zendesk is down or took too long. Try again in a few minutes, and look at status.zendesk.com if it goes on.',
  'finding.zendesk.rate-limited':
    'Zendesk asked us to wait: the account reached its limit of calls a minute. Try again in a minute.',
  'finding.zendesk.wrong-credentials':
    'Zendesk refused the credentials. With an OAuth client, check its identifier and secret; with an API token, check the e-mail and the token, and that token access is on in Admin Center.',
  'finding.zendesk.missing-scope':
    'The OAuth client may not read and write. In Admin Center, under Apps and integrations › APIs › OAuth clients, allow the scopes read and write.',
  'finding.zendesk.forbidden':
    'Zendesk does not let this user do that. Use the credentials of an administrator of the account.',
  'finding.zendesk.not-an-agent':
    'This user is an end user in Zendesk. Use the credentials of an administrator or agent.',
  'finding.zendesk.suspended-user':
    'This user is suspended in Zendesk. Unsuspend the user, or use another one’s credentials.',
  'finding.zendesk.light-agent':
    'This user is a light agent and cannot write public comments. Use the credentials of an administrator or a full agent.',
  'finding.zendesk.no-user-rights':
    'This user’s role in Zendesk may not manage end users, and shoppers could not be created. Use an administrator, or a role that may edit end users.',
  'finding.zendesk.no-provisioning-rights':
    'This user cannot create triggers and webhooks. Use an administrator’s credentials, or give the user’s role these permissions.',
  'finding.zendesk.tagging-off':
    'Ticket tags are switched off in this account, and the triggers depend on them. Switch them on in Admin Center, under Objects and rules › Tickets › Settings.',
  'finding.zendesk.api-token-ends':
    'Zendesk ends all API tokens on 30 April 2027. Days left: {days}. A token unused for 30 days is deactivated before that. Change to an OAuth client when you can.',
  'finding.zendesk.token-never-expires':
    'Zendesk gives this OAuth client tokens that never expire, which will no longer be possible from 1 April 2027. In Zendesk, create a new OAuth client and connect with it.',
  'finding.zendesk.refused': 'Zendesk refused the call.',
  'finding.zendesk.no-ticket':
    'This conversation has no ticket in Zendesk that could take the message.',
  'finding.zendesk.file-gone': 'The file is no longer in Zendesk.',
  'finding.zendesk.not-as-written':
    'Zendesk accepted the change and stored something else. Look at the differences and try again; if it goes on, a rule of the account prevents it.',
  'finding.zendesk.webhook-unproven':
    'Zendesk called the webhook as a test and did not get the expected answer. Check that the store is up, and try again.',

  'check.zendesk.address-answers': 'The address answers',
  'check.zendesk.credentials-accepted': 'The credentials are accepted',
  'check.zendesk.scope': 'Access includes reading and writing',
  'check.zendesk.agent-role': 'The user is an agent or administrator',
  'check.zendesk.public-comments': 'The user can write to shoppers',
  'check.zendesk.provisioning-rights':
    'The user can create triggers and webhooks',
  'check.zendesk.limits': 'The account allows what live support needs',
  'check.zendesk.api-token': 'The API token stays valid',
  'check.zendesk.token-life': 'The OAuth token has an end',

  'step.zendesk.ticket-field': 'Ticket field with the store’s WhatsApp',
  'step.zendesk.webhook': 'Webhook that tells the store',
  'step.zendesk.comment-trigger': 'Trigger: agent’s answer',
  'step.zendesk.solved-trigger': 'Trigger: ticket solved',
  'step.zendesk.proof': 'Proof by a test event',
}
