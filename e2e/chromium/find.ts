import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const ON_THE_MACHINE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A file called chromium may be a stub that asks for a snap, or miss its libraries: only one that answers counts. */
function answers(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    return /\d+\./.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, stdio: 'pipe' }))
  } catch {
    return false
  }
}

function tried(command: string, args: string[], minutes: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: minutes * 60_000 })
    return true
  } catch {
    return false
  }
}

/**
 * The path of a Chromium that runs: the setting FIRSTHAND_CHROMIUM, else one on the machine, else Playwright's own
 * download, else, as root on Debian and its kin, the system's package. Throws with what to do when there is none.
 */
export function findChromium(): string {
  const setting = process.env.FIRSTHAND_CHROMIUM
  if (setting) {
    if (existsSync(setting)) return setting
    throw new Error(`FIRSTHAND_CHROMIUM is ${setting}, and no such file exists.`)
  }
  const own = chromium.executablePath()
  const there = [...ON_THE_MACHINE, own].find(answers)
  if (there) return there
  console.error('No Chromium on this machine: fetching one (a few minutes, only this once)…')
  const root = process.getuid?.() === 0
  if (tried('playwright', ['install', 'chromium'], 5)) {
    if (answers(own)) return own
    if (root && tried('playwright', ['install-deps', 'chromium'], 5) && answers(own)) return own
  }
  if (root && tried('apt-get', ['update'], 3) && tried('apt-get', ['install', '-y', 'chromium'], 8)) {
    const installed = ON_THE_MACHINE.find(answers)
    if (installed) return installed
  }
  throw new Error(
    'The journeys need a Chromium, and none was found or could be fetched. Install Chromium or Chrome, or set FIRSTHAND_CHROMIUM to the path of one.',
  )
}
