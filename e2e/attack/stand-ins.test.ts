// One product for both, one after the other.
import './rights.stories'
import './echoes.stories'
