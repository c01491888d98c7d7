type Properties = Record<string, unknown>

const set = (node: HTMLElement, name: string, value: unknown) => {
  if (value === undefined || value === false) return
  if (name === 'class') node.className = String(value)
  else if (name.startsWith('on'))
    node.addEventListener(name.slice(2), value as EventListener)
  else if (name in node && !name.includes('-'))
    Object.assign(node, { [name]: value })
  else node.setAttribute(name, String(value))
}

/** An element with properties, attributes, listeners (`onclick`) and children. */
export const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag)
  Object.entries(properties).forEach(([name, value]) => set(node, name, value))
  node.append(...children.filter((child) => child !== null))

  return node
}

/** A labelled line of a definition list. */
export const fact = (name: string, ...value: (Node | string)[]) =>
  el('div', { class: 'fact' }, el('dt', {}, name), el('dd', {}, ...value))

export const timeOf = (iso: string): string =>
  new Date(iso).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })

export const showBadge = (node: HTMLElement, text: string) => {
  node.className = `badge ${text.replace(/\s/g, '-')}`
  node.textContent = text

  return node
}

export const badge = (text: string) => showBadge(el('span'), text)
