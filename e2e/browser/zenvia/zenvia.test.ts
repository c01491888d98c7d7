// One product and one browser for all of them, one after the other.
import './webhook.stories'
import './team.stories'
import './training.stories'
import './test-connection.stories'
import './dialogs.stories'
import './change-of-partner.stories'
