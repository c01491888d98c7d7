/** The oldest that the service and its tools run on. */
const oldest = [20, 19]
const { node } = process.versions
const [major, minor] = node.split('.').map(Number)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Live Support needs Node ${oldest.join('.')} or newer, and this is Node ${node}. Install a newer one, such as by "nvm install ${oldest[0]}", and run the command again.`
  )
  process.exit(1)
}
