type Field = HTMLInputElement | HTMLTextAreaElement

/** Sends what a field holds; the field takes nothing while that is under way, so that nothing is sent twice and no words are lost. */
export const oneAtATime = async (
  field: Field,
  send: () => Promise<void>
): Promise<void> => {
  if (field.disabled) return
  field.disabled = true
  await send()
  field.disabled = false
  field.focus()
}
