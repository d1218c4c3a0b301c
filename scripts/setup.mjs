/** `npm run setup`: everything `npm start` and `npm test` need, without running either. */
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { say } from './runtime.mjs'
import { ensureBrowser, ensureOffice } from './test-programs.mjs'

ensureInstalled()
ensureBuilt()
ensureOffice()
ensureBrowser()
say('Mọi thứ đã sẵn sàng.', 'everything is ready')
