import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { firstData } from './app/first-data'
import './app/styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
const client = new QueryClient()
// The delivered page already shows the headline: the app takes its place once it has something to show, or an error.
void firstData(client).then(() => {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
})
