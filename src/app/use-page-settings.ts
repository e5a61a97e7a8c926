import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { useAddress } from '../address/use-address'
import type { Theme } from '../address/view-state'

const DARK = '(prefers-color-scheme: dark)'

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Keeps the page's language, theme and title as the address says; a title of null is left to what is on screen. Returns the language in force. */
export function usePageSettings(title: (language: 'zh' | 'en') => string | null): 'zh' | 'en' {
  const language = useAddress(({ state }) => state.lang)
  const chosen = useAddress(({ state }) => state.theme)
  const dark = useSyncExternalStore(subscribeToSystem, () => window.matchMedia(DARK).matches)
  const theme: Theme = chosen ?? (dark ? 'dark' : 'light')
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = theme
  }, [language, theme])
  const words = title(language)
  useEffect(() => {
    if (words !== null) document.title = words
  }, [words])
  return language
}
