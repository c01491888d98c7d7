/** What the head of an agent's page shows. */
export interface PageHead {
  title: string
  partner: string
  /** SVG that fits into a square of 32 units. */
  icon: string
  /** Of the icon's ground, as in `#3c3484`. */
  colour: string
  sections: Array<[path: string, name: string]>
  /** Whom the page plays, where it is always the same person. */
  person?: { name: string; initials: string }
}

const iconAddress = ({ icon, colour }: PageHead): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='${colour}'/>${icon}</svg>`
  )}`

const personLine = ({ name, initials }: { name: string; initials: string }) =>
  `<p class="who"><span aria-hidden="true">${initials}</span> ${name}</p>`

/** The page around what its script draws. */
export const pageHtml = (head: PageHead): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${head.title} (${head.partner} sandbox)</title>
    <link rel="icon" href="${iconAddress(head)}" />
    <link rel="stylesheet" href="/agent/page.css" />
  </head>
  <body>
    <header class="bar">
      <h1>${head.title} <small>${head.partner} sandbox</small></h1>
      <nav aria-label="Sections">
        ${head.sections.map(([path, name]) => `<a href="#/${path}">${name}</a>`).join('\n        ')}
      </nav>
      ${head.person ? personLine(head.person) : ''}
    </header>
    <p class="lost" role="alert" hidden>
      The sandbox does not answer. This page goes on by itself when it is back.
    </p>
    <main></main>
    <script src="/agent/page.js"></script>
  </body>
</html>
`
