// One product and one browser for both; the first one counts all requests.
import './insights.stories'
import './detail.stories'
