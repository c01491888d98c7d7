import { connectZendesk } from '../../harness/connect-zendesk'
import { connectZenvia } from '../../harness/connect-zenvia'
import { openSupport } from '../../harness/open-support'
import { aStore } from '../../harness/store'

/** Of the stories that leave Zenvia connected as they found it. */
export const store = aStore(connectZendesk, connectZenvia, openSupport)
