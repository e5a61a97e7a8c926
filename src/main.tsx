import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { firstData } from './app/first-data'
import './app/styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
const client = new QueryClient()

/**
 * Puts the app in the place of the delivered page. Where that shows the headline, it stays until there is more to show, or
 * an error; where the address asks for something else, the app says at once that it is loading.
 */
async function start(place: HTMLElement): Promise<void> {
  if (document.documentElement.dataset.firstPaint !== 'off') await firstData(client)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start(root)
