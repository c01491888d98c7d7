/** The pages of the sandboxes take the ports after the store's. 0 stands for any free ones. */
export const sandboxPorts = (storePort: number) => {
  const after = (steps: number): number =>
    storePort === 0 ? 0 : storePort + steps

  return { zendesk: after(1), zenvia: after(2), weni: after(3) }
}
