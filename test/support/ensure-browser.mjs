/** Finds the browser the tests run in, or brings one. Runs before `npm test`; asking again costs nothing. */
import { ways } from './bring-browser.mjs'
import { browserHere } from './browser.mjs'

/** @param {(typeof ways)[number]} way */
async function tryToBring(way) {
  console.log(`No Chromium here yet; trying ${way.name} …`)
  try {
    await way.bring()
  } catch (error) {
    console.log(`That did not work: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }
  return browserHere()
}

async function ensureBrowser() {
  let browser = browserHere()
  for (const way of ways) if (browser === undefined && way.fits()) browser = await tryToBring(way)
  return browser
}

const browser = await ensureBrowser()
if (browser === undefined) {
  console.error(
    'The tests need Chrome, Chromium or Edge. Install one, or point CHROME_PATH at one, and run them again.',
  )
  process.exitCode = 1
} else console.log(`The tests run in ${browser}`)
