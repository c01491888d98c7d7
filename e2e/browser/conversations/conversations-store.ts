import { connectZendesk } from '../../harness/connect-zendesk'
import { openSupport } from '../../harness/open-support'
import { aStore } from '../../harness/store'

/** Of the stories that look at what conversations leave. */
export const store = aStore(openSupport, connectZendesk)
