/** Where the desk begins: the sentences of one language are fetched, and then everything is shown at once. */
import './look/fonts.ts'
import './look/mantine.ts'
import './look/base.css'
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueries } from './data/queries.ts'
import { beginContrast } from './frame/contrast.ts'
import { firstLanguage, ReaderProvider } from './frame/reader.tsx'
import { beginHan } from './look/han.ts'
import { router } from './routes.tsx'
import { theme, variables } from './theme.ts'
import { directionOf, loadWords } from './words/language.ts'

/** The policy lets in no style tag without it. The browser hides it from the attribute, so it is read as a property. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const schemes = localStorageColorSchemeManager({ key: 'parley.scheme' })

const language = firstLanguage()
const direction = directionOf(language)
document.documentElement.lang = language
document.documentElement.dir = direction
beginContrast()
beginHan()
const words = await loadWords(language)
const queries = makeQueries()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        getStyleNonce={() => nonce}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <ReaderProvider first={language} words={words}>
            <RouterProvider router={router} />
          </ReaderProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
)
