// One product for both, one after the other; the last one spoils the connection.
import './weni-habits.stories'
import './secrets.stories'
