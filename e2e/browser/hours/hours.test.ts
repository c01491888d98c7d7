// One product and one browser for all of them, one after the other; the last one changes the partner.
import './opening-hours.stories'
import './exceptions.stories'
import './any-moment.stories'
import './two-people.stories'
import './switching-off.stories'
import './closing.stories'
import './taking-contacts.stories'
