import type { Answer, Endpoint, SignedCall } from '../http/api-call'
import { answerOf, ok } from '../http/api-call'
import { anyPage } from '../http/pagination'
import { notFound } from '../http/refusals'
import type { Sandbox } from '../sandbox'

import { ACCOUNT } from './account'
import { settingsOf } from './settings-of'

const showSettings = ({ db }: Sandbox): Answer => {
  const settings = settingsOf(db)
  return ok({
    settings: {
      api: {
        accepted_api_agreement: true,
        api_password_access: false,
        api_token_access: settings.api_token_access,
      },
      limits: { attachment_size: settings.attachment_size },
      tickets: {
        tagging: true,
        private_attachments: settings.private_attachments,
        comments_public_by_default: true,
        assign_tickets_upon_solve: settings.assign_tickets_upon_solve,
      },
      user: {
        tagging: true,
        end_user_phone_number_validation:
          settings.end_user_phone_number_validation,
      },
      active_features: { ticket_forms: false, customer_satisfaction: false },
      agents: { agent_workspace: true },
      brands: { default_brand_id: ACCOUNT.brand_id },
      localization: { locale_ids: [1] },
    },
  })
}

const listAssignableGroups = ({ db }: Sandbox, call: SignedCall): Answer =>
  answerOf(
    anyPage(call, '/groups/assignable.json', db.groups.all()).map(
      ({ rows, around }) =>
        ok({
          groups: rows.map(({ id, name, is_public }) => ({
            id,
            name,
            is_public,
            url: `${call.origin}/api/v2/groups/${id}.json`,
            description: '',
            default: false,
            deleted: false,
          })),
          ...around,
        })
    )
  )

const showCustomRole = ({ db }: Sandbox, call: SignedCall): Answer => {
  const role = db.customRoles.get(call.params.id ?? '')
  return role ? ok({ custom_role: role }) : notFound
}

const RIGHT = 'agent'

export const accountEndpoints: Endpoint[] = [
  { method: 'GET', path: '/account/settings', right: RIGHT, run: showSettings },
  {
    method: 'GET',
    path: '/groups/assignable',
    right: RIGHT,
    run: listAssignableGroups,
  },
  {
    method: 'GET',
    path: '/custom_roles/:id',
    right: RIGHT,
    run: showCustomRole,
  },
]
