import { join } from 'node:path'

import { bucketsIn } from '../../local/vtex/vbase/folder-bucket'
import { fileNameOf } from '../../node/adapters/vtex/vbase/file-name'
import type { ConversationRecord } from '../../node/domain/conversation/conversation-record'

/** The conversations that the service has stored in a data folder. */
export const recordsIn = (dataFolder: string) => {
  const conversations = bucketsIn(join(dataFolder, 'vbase'))('conversations')

  return (conversationId: string): ConversationRecord | undefined => {
    const file = conversations.read(fileNameOf(conversationId))

    return (
      file && (JSON.parse(file.content.toString('utf8')) as ConversationRecord)
    )
  }
}
