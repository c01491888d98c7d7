/** What became of an event with an agent's words is told to the agent by at most one note. */
export const noteIdOf = (eventId: string): string => `${eventId}:note`
