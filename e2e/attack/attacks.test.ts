// One product for all of them, one after the other.
import './routes.stories'
import './exhaustion.stories'
import './fuzz.stories'
