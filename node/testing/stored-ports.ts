import { conversationIndex } from '../adapters/vtex/conversations/conversation-index'
import { conversationList } from '../adapters/vtex/conversations/conversation-list'
import type { RememberedConversation } from '../adapters/vtex/conversations/conversation-store'
import { conversationStore } from '../adapters/vtex/conversations/conversation-store'
import { insightsStore } from '../adapters/vtex/insights/insights-store'
import {
  timelineStore,
  transcriptStore,
} from '../adapters/vtex/conversations/part-store'
import { MemoryFiles } from '../adapters/vtex/testing/memory-files'
import { recent } from '../adapters/process/recent'
import type { Ports } from '../ports/ports'
import { fakePorts } from './fake-ports'

/** As `fakePorts`, with all that is kept of conversations in one store of files, as in VBase. */
export const storedPorts = () => {
  const { ports, cloud } = fakePorts()
  const files = new MemoryFiles()
  const { clock, log, ids } = ports
  const stored: Ports = {
    ...ports,
    conversations: conversationStore({
      files,
      memory: recent<RememberedConversation>(
        { max: 1, lifetimeMs: 1 },
        () => 0
      ),
      scope: 'livestore/master',
      clock,
      log,
    }),
    timelines: timelineStore(files),
    transcripts: transcriptStore(files),
    index: conversationIndex({
      files,
      ids,
      memory: recent({ max: 500, lifetimeMs: 600_000 }, () => clock.now()),
      scope: 'livestore/master',
    }),
    list: conversationList(files),
    insights: insightsStore(files),
  }

  return { ports: stored, cloud, files }
}
