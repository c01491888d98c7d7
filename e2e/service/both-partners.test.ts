// One product for all of them, one after the other; the last one spoils the connection.
import './zenvia.stories'
import './relay.stories'
import './hours.stories'
