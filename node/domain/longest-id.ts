/** Characters that an id of a conversation, a message or a department may have: it becomes a part of a file's name. */
export const LONGEST_ID = 200
