import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Page } from './page.ts'
import type { PageBlock } from './page-block.ts'

/** What stands for the text of a page on a board: SHA-256 of canonical JSON, as hex. Who names it has seen exactly these blocks. */
export const pageHash = (board: string, page: Page, blocks: readonly PageBlock[]): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ board, page, blocks }))))
