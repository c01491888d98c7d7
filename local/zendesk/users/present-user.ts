import { instant } from '../../sandbox/instant'
import type { User } from './user'

const absent = {
  alias: null,
  details: null,
  signature: null,
  photo: null,
  organization_id: null,
  locale_id: 1,
  shared: false,
  shared_agent: false,
  last_login_at: null,
  two_factor_auth_enabled: null,
  user_fields: {},
  report_csv: false,
  chat_only: false,
  moderator: false,
}

/** A user as the API writes it for agents. */
export const presentUser = (user: User, origin: string) => ({
  url: `${origin}/api/v2/users/${user.id}.json`,
  ...absent,
  ...user,
  created_at: instant(user.created_at),
  updated_at: instant(user.updated_at),
})

/** Whom `GET /users/me` names when nobody is signed in. */
export const ANONYMOUS = {
  ...absent,
  id: null,
  url: null,
  name: 'Anonymous user',
  email: 'invalid@example.com',
  phone: null,
  role: 'end-user',
  role_type: null,
  verified: false,
  active: true,
  suspended: false,
}
