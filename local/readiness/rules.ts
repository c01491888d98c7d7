import { builders } from './checks/builders'
import {
  faultReports,
  guidesInThreeLanguages,
  versions,
} from './checks/documents'
import { pictures, storeMessages, supportContact } from './checks/marketing'
import { policies } from './checks/policies'
import {
  calls,
  fields,
  keys,
  limits,
  paths,
  viewMessages,
} from './checks/sources'
import { words } from './checks/words'
import type { Rule } from './rule'

const rule = (
  number: number,
  title: string,
  checks: Rule['checks'],
  ...forPeople: string[]
): Rule => ({ number, title, checks, forPeople })

/** VTEX's homologation of apps for its App Store, in the order of its guides (read in November 2026). */
export const rules: Rule[] = [
  rule(
    1,
    'The app is submitted with its repository',
    [],
    'Give VTEX the GitHub repository, then `vtex plugins add submit` and `vtex submit`. The review takes up to 45 days and is repeated for each new major.'
  ),
  rule(
    2,
    'It has billing options, and a version that is published and deployed',
    [supportContact],
    'Publish, wait seven minutes, deploy; no beta.'
  ),
  rule(
    3,
    'Builders are up to date',
    builders,
    'One guideline names admin 1.x, while every public app is on 0.x: ask the reviewer.'
  ),
  rule(
    4,
    'VTEX is called through IO clients, without needless calls, and answers in time',
    [calls, limits],
    'What each operation costs, in calls and in time: `npm run bench`.',
    '`runtimeArgs` in service.json is in the types of @vtex/api but in no guide: ask the reviewer. A replica holds some 10 MB more without it.'
  ),
  rule(5, 'No appKey and no appToken', [keys]),
  rule(
    6,
    'What a user starts runs with the user’s token',
    [],
    'The service reads and writes only its own VBase, settings and schedule, which need the app’s token; @auth has checked the user’s token before.'
  ),
  rule(7, 'Only the rights that are needed', policies),
  rule(8, 'Nothing private without a right', [fields]),
  rule(
    9,
    'Stores are kept apart',
    [],
    'All that is stored or kept in memory is keyed by account and workspace; each store has its own account at Zendesk or Zenvia. See docs/security.md.'
  ),
  rule(
    10,
    'Personal data can be erased, and goes only where it must',
    [faultReports],
    'No Master Data. A shopper’s words go to the partner that the merchant chose and to their bot.'
  ),
  rule(11, 'All messages come from messages/', [words, viewMessages]),
  rule(12, 'Routes carry the app’s name', [paths]),
  rule(
    13,
    'Settings by settingsSchema first, a page of its own where that is not enough',
    [],
    'The page tests connections, creates what is needed at Zendesk, edits hours and shows failed messages, which no generated form can. Secrets would be readable in the generated form.'
  ),
  rule(
    14,
    'Install and configure in VTEX Admin alone',
    [],
    'Follow docs/README.md on a new store. The bot’s developer needs docs/bot-developers.md.'
  ),
  rule(
    15,
    'Somebody answers within eight business hours',
    [supportContact],
    'Check that the support address is read.'
  ),
  rule(
    16,
    'Documentation and marketing assets',
    [...guidesInThreeLanguages, ...storeMessages, ...pictures],
    'The icon’s background is plain and its picture at most 768 px; no screenshot shows data of real people.'
  ),
  rule(
    17,
    'The page is easy to use',
    [],
    'Walk through each tab: a way back, a clear next step, states for wrong, done and pending, confirmation before something is removed. The look is admin-ui’s; docs/decisions/admin-page.md says why.'
  ),
  rule(
    18,
    'A breaking change is a new major',
    versions,
    'Whether the next version breaks something.'
  ),
  rule(
    19,
    'A security breach is reported',
    [faultReports],
    'Ask VTEX to unlist the app, tell VTEX, fix it, submit again.'
  ),
]
