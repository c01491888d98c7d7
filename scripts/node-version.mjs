/** The oldest that the service and its tools run on. */
const oldest = 20
const { node } = process.versions

if (Number(node.split('.')[0]) < oldest) {
  console.error(
    `Live Support needs Node ${oldest} or newer, and this is Node ${node}. Install a newer one, such as by "nvm install ${oldest}", and run the command again.`
  )
  process.exit(1)
}
