import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { deskWords, fartherWords } from './src/0-ground/sentence.ts'

/** In the source of the service worker, where the list of what it keeps is put. */
const KEPT = /["'`]PARLEY_KEPT_FILES["'`]/

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const catalogue = (language: string): string => at(`src/0-ground/words/${language}.json`)

/**
 * The desk's sentences, two modules for each language: `virtual:words/fr` for the first page, `virtual:words/farther-fr` for the others. Only
 * what the desk says is in them, so a browser loads one language and nothing of the command line. What a language lacks is filled in from
 * English.
 */
const words = (): Plugin => ({
  name: 'parley:words',
  resolveId: (id) => (id.startsWith('virtual:words/') ? `\0${id}` : null),
  load(id) {
    const [, farther, language] = /^\0virtual:words\/(farther-)?(\w+)$/.exec(id) ?? []
    if (language === undefined) return null
    for (const one of ['en', language]) this.addWatchFile(catalogue(one))
    const read = (one: string): Record<string, string> => JSON.parse(readFileSync(catalogue(one), 'utf8'))
    const all = { ...read('en'), ...read(language) }
    const here = (key: string) => deskWords.test(key) && fartherWords.test(key) === (farther !== undefined)
    const own = Object.fromEntries(Object.entries(all).filter(([key]) => here(key)))
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(own))})`
  },
})

/** Beside every file that is text, the same compressed, as `.br` and `.gz`: done once here and never while somebody waits. */
const compressed = (): Plugin => ({
  name: 'parley:compressed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /\.(js|css|svg|json)$/.test(name))
    const written = names.map(async (name) => {
      const file = path.join(dir, name)
      const bytes = await readFile(file)
      const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params: size }))
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    })
    await Promise.all(written)
  },
})

/**
 * Tells the service worker which files the report form needs, so that it opens without a line: what the page and the form are made of, every
 * language, and the letters of Latin and Arabic.
 */
const keptFiles = (): Plugin => ({
  name: 'parley:kept-files',
  apply: 'build',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
    const needed = new Set<string>()
    const need = (name: string) => {
      if (needed.has(name)) return
      needed.add(name)
      const chunk = chunks.find(({ fileName }) => fileName === name)
      for (const style of chunk?.viteMetadata?.importedCss ?? []) needed.add(style)
      for (const other of chunk?.imports ?? []) need(other)
    }
    for (const { fileName, name, facadeModuleId } of chunks) {
      const form = facadeModuleId?.endsWith('pages/watch/report/page.tsx') === true
      if (name === 'index' || form || facadeModuleId?.startsWith('\0virtual:words/') === true) need(fileName)
    }
    for (const name of Object.keys(bundle)) if (/noto-sans(-arabic)?-(latin|arabic)-wght-normal.*\.woff2$/.test(name)) needed.add(name)
    const service = chunks.find(({ name }) => name === 'service')
    if (service === undefined || !KEPT.test(service.code)) throw new Error('the service worker has no place for what it keeps')
    service.code = service.code.replace(KEPT, JSON.stringify([...needed].sort().map((name) => `/${name}`)))
  },
})

export default defineConfig({
  root: at('src/6-desk'),
  plugins: [react(), words(), keptFiles(), compressed()],
  html: { cspNonce: 'PARLEY_NONCE' },
  build: {
    outDir: at('dist/desk'),
    emptyOutDir: true,
    // An address that starts with `data:` is not the server's own, so the content-security policy would refuse it.
    assetsInlineLimit: 0,
    target: 'es2024',
    rolldownOptions: {
      input: { index: at('src/6-desk/index.html'), service: at('src/6-desk/service/service.ts') },
      // A service worker is known by its name, which therefore never changes, and rules only over what lies below it.
      output: { entryFileNames: ({ name }) => (name === 'service' ? 'service.js' : 'assets/[name]-[hash].js') },
    },
  },
})
