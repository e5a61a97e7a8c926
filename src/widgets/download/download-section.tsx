import type { ReactNode } from 'react'

/** A group of files of one kind. */
export function DownloadSection({ title, explain, children }: { title: string; explain?: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h3 className="text-base font-semibold">{title}</h3>
      {explain && <p className="text-muted mb-2 text-sm">{explain}</p>}
      {children}
    </section>
  )
}
