import { connectZendesk } from '../../harness/connect-zendesk'
import { aStore } from '../../harness/store'

/** Of all stories of the opening hours: each sets the settings anew before it begins. */
export const store = aStore(connectZendesk)
