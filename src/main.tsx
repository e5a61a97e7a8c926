import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { firstData } from './app/first-data'
import './app/styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
const client = new QueryClient()

/** Puts the app in the place of the delivered page, which shows the headline until there is more to show, or an error. */
async function start(place: HTMLElement): Promise<void> {
  await firstData(client)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

void start(root)
